using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Promises;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Promises;
using TrustClaims.Domain.Settlements;
using TrustClaims.Persistence;
using TrustClaims.Web.Pages.Agents;

namespace TrustClaims.Web.Pages.Managers;

/// <summary>One promise that was not kept.</summary>
/// <param name="Gesture">What was given for it; null where nothing was.</param>
public sealed record BrokenLine(PromiseLine About, Settlement? Gesture);

/// <param name="Open">The most urgent first.</param>
/// <param name="Broken">The last one first.</param>
/// <param name="Given">What was given for those broken, in each currency; what did not come about is left out.</param>
public sealed record PromiseLists(IReadOnlyList<PromiseLine> Open, int OpenInAll, IReadOnlyList<BrokenLine> Broken, int BrokenInAll, IReadOnlyList<GesturesGiven> Given);

/// <summary>Reads what is promised now and what was not kept, on claims and to those who want to talk to a person.</summary>
public static class PromiseListsQuery
{
    public const int Days = 90;
    private const int Most = 100;

    public static async Task<PromiseLists> PromiseLists(this ClaimsDb db, DateTimeOffset now, CancellationToken cancellation)
    {
        var since = now.AddDays(-Days);
        var open = db.Promises.Where(promise => promise.State == PromiseState.Open);
        var broken = db.Promises.AsNoTracking().Where(promise => promise.State == PromiseState.Broken && promise.EndedAt >= since);
        var given = await db.Settlements.Join(broken, gesture => gesture.Gesture, promise => promise.Id, (gesture, _) => gesture).Given(cancellation);
        return new PromiseLists(
            await db.MostUrgent(open, Most, now, cancellation),
            await open.CountAsync(cancellation),
            await LastBroken(db, broken, cancellation),
            await broken.CountAsync(cancellation),
            given);
    }

    private static async Task<List<BrokenLine>> LastBroken(ClaimsDb db, IQueryable<Promise> broken, CancellationToken cancellation) => await (
        from promise in broken
        join claim in db.Claims on promise.Claim equals claim.Id into claims
        from claim in claims.DefaultIfEmpty()
        join contact in db.ContactRequests on promise.Contact equals contact.Id into contacts
        from contact in contacts.DefaultIfEmpty()
        join customer in db.Customers on contact.Customer equals customer.Id into customers
        from customer in customers.DefaultIfEmpty()
        join gesture in db.Settlements on promise.Id equals gesture.Gesture into gestures
        from gesture in gestures.DefaultIfEmpty()
        orderby promise.EndedAt descending, promise.Id
        select new BrokenLine(
            new PromiseLine(promise, claim.Reference, customer.Name ?? contact.ReachAt, claim.KeeperName ?? contact.TakenByName)
            {
                IsForContract = claim != null && ClaimTypes.Insured.Contains(claim.Type),
            },
            gesture))
        .Take(Most).ToListAsync(cancellation);
}
