using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain.Claims;
using TrustClaims.Persistence;

namespace TrustClaims.Web.Pages.Agents;

/// <summary>A claim of somebody else's in much the same circumstances. Whose it is stands nowhere.</summary>
/// <param name="Outcome">How it was answered, by the engine's yes or by a person.</param>
/// <param name="OnWord">No person was needed.</param>
public sealed record SimilarClaim(ClaimReference Reference, DateTimeOffset DeclaredAt, RulingOutcome Outcome, bool OnWord, bool SameItem, bool SameCarrier);

/// <summary>How others of the same type were answered lately, where the item or the carrier was the same.</summary>
/// <param name="Counts">How many by how they were answered.</param>
/// <param name="Nearest">Same item and same carrier first, then the newest.</param>
public sealed record SimilarClaims(IReadOnlyDictionary<RulingOutcome, int> Counts, IReadOnlyList<SimilarClaim> Nearest)
{
    public static SimilarClaims None { get; } = new(new Dictionary<RulingOutcome, int>(), []);
}

public static class SimilarClaimsQuery
{
    /// <summary>So many of the newest claims are looked at, whatever their number in all: they are read in the order of an index.</summary>
    public const int Recent = 2000;

    private const int MostShown = 5;

    private static readonly ClaimStatus[] Unanswered = [ClaimStatus.InReview, ClaimStatus.Withdrawn, ClaimStatus.Returned];

    public static async Task<SimilarClaims> SimilarClaims(this ClaimsDb db, Claim to, CancellationToken cancellation)
    {
        var (id, customer, type, agreement) = (to.Id, to.Customer, to.Type, to.Agreement);
        var titles = to.Items.Select(item => item.Title).ToList();
        var carriers = await db.Orders.Where(order => order.Id == agreement).SelectMany(order => order.Parcels).Select(parcel => parcel.Carrier).Distinct().ToListAsync(cancellation);
        var near = await db.Claims.OrderByDescending(claim => claim.DeclaredAt).ThenByDescending(claim => claim.Id).Take(Recent)
            .Where(claim => claim.Type == type && claim.Id != id && claim.Customer != customer && !Unanswered.Contains(claim.Status))
            .Select(claim => new
            {
                claim.Reference,
                claim.DeclaredAt,
                Ruled = claim.Rulings.OrderByDescending(ruling => ruling.Number).Select(ruling => (RulingOutcome?)ruling.Outcome).FirstOrDefault(),
                SameItem = claim.Items.Any(item => titles.Contains(item.Title)),
                SameCarrier = db.Orders.Any(order => order.Id == claim.Agreement && order.Parcels.Any(parcel => carriers.Contains(parcel.Carrier))),
            })
            .Where(claim => claim.SameItem || claim.SameCarrier).ToListAsync(cancellation);
        var all = near.ConvertAll(one => new SimilarClaim(one.Reference, one.DeclaredAt, one.Ruled ?? RulingOutcome.Approved, one.Ruled is null, one.SameItem, one.SameCarrier));
        return new SimilarClaims(
            all.CountBy(one => one.Outcome).ToDictionary(),
            all.OrderByDescending(one => (one.SameItem ? 2 : 0) + (one.SameCarrier ? 1 : 0)).ThenByDescending(one => one.DeclaredAt).Take(MostShown).ToList());
    }
}
