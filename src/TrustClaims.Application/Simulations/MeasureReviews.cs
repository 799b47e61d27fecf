using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Trust;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Simulations;

/// <param name="Mean">From taking a claim in hand to ruling on it: what claims times it comes to is the work of all. The longest twentieth counts as the longest of the others.</param>
/// <param name="Reviews">How many were timed.</param>
public sealed record MeasuredReviews(TimeSpan Mean, int Reviews)
{
    /// <summary>Fewer tell nothing of the next.</summary>
    public const int Fewest = 30;

    private const double Believable = 0.95;

    /// <returns>Null where fewer than <see cref="Fewest"/> are known.</returns>
    public static MeasuredReviews? Of(IEnumerable<TimeSpan> took)
    {
        var times = took.Order().ToList();
        if (times.Count < Fewest)
        {
            return null;
        }

        // Whoever took a claim and went to lunch did not work on it for that long.
        var longest = times[(int)Math.Ceiling(Believable * times.Count) - 1];
        return new MeasuredReviews(TimeSpan.FromSeconds(times.Average(time => (time < longest ? time : longest).TotalSeconds)), times.Count);
    }

    /// <summary>How long a person takes over one claim: as it was measured, or where that is not known as the policy says. Every page and the API count hours by it.</summary>
    public static TimeSpan TimeOf(MeasuredReviews? measured, TrustPolicy policy) => measured?.Mean ?? TimeSpan.FromMinutes(policy.Terms.Review.MinutesPerClaim);
}

/// <summary>How long people of ours take over a claim, from the latest rulings of those who had it in hand without a break until then.</summary>
public sealed class MeasureReviews(ClaimsDb db)
{
    private const int Most = 1_000;

    /// <returns>Null where too few are known.</returns>
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
        return MeasuredReviews.Of(timed.Select(one => one.At - one.ChangedAt));
    }
}
