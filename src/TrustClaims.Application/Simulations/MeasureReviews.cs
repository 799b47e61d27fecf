using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain.Claims;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Simulations;

/// <param name="Median">From taking a claim in hand to ruling on it.</param>
/// <param name="Reviews">How many were timed.</param>
public sealed record MeasuredReviews(TimeSpan Median, int Reviews);

/// <summary>How long people of ours take over a claim, from the latest rulings of those who had it in hand without a break until then.</summary>
public sealed class MeasureReviews(ClaimsDb db)
{
    /// <summary>Fewer tell nothing of the next.</summary>
    public const int Fewest = 30;

    private const int Most = 1_000;

    /// <returns>Null where fewer than <see cref="Fewest"/> are known.</returns>
    public async Task<MeasuredReviews?> Handle(CancellationToken cancellation)
    {
        var timed = await (
            from claim in db.Claims
            where claim.Status != ClaimStatus.InReview
            join state in db.DeskStates on claim.Id equals state.Claim
            from ruling in claim.Rulings
            where ruling.RuledBy == state.HeldBy && ruling.At > state.ChangedAt
            orderby ruling.At descending
            select new { state.ChangedAt, ruling.At }).Take(Most).ToListAsync(cancellation);
        var took = timed.Select(one => one.At - one.ChangedAt).Order().ToList();
        return took.Count < Fewest ? null : new MeasuredReviews(took[took.Count / 2], took.Count);
    }
}
