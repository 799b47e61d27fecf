using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Promises;
using TrustClaims.Persistence;

namespace TrustClaims.Web.Pages.Agents;

/// <summary>What was promised of a remedy, and had better be looked at now.</summary>
/// <param name="InAll">How many there are, as far as they were counted.</param>
/// <param name="AndMore">There are more than were counted.</param>
public sealed record UrgentPromises(IReadOnlyList<PromiseLine> Shown, int InAll, bool AndMore);

public static class UrgentPromisesQuery
{
    private const int Most = 10;

    // So many are looked at: those that have been urgent longest, and those that were broken before are among them.
    private const int Counted = 100;

    /// <summary>
    /// Money, credit, parcels and repairs whose promise rises, or that were promised before and not kept. Answers, calls and replies have lists of their own on the desk.
    /// </summary>
    public static async Task<UrgentPromises> UrgentPromises(this ClaimsDb db, DateTimeOffset now, CancellationToken cancellation)
    {
        var ids = await db.Promises
            .Where(promise => promise.State == PromiseState.Open && promise.Kind != PromiseKind.AnswerBy && promise.UrgentFrom <= now && promise.Claim != null)
            .OrderBy(promise => promise.UrgentFrom).ThenBy(promise => promise.Id).Select(promise => promise.Id).Take(Counted + 1).ToListAsync(cancellation);
        var shown = ids.Count == 0 ? [] : await db.MostUrgent(db.Promises.Where(promise => ids.Contains(promise.Id)), Most, now, cancellation);
        return new UrgentPromises(shown, Math.Min(ids.Count, Counted), ids.Count > Counted);
    }

    /// <summary>Those that were broken before first, then those that rise, then the others; each by its hour.</summary>
    /// <param name="open">Nobody has kept them yet.</param>
    public static async Task<IReadOnlyList<PromiseLine>> MostUrgent(this ClaimsDb db, IQueryable<Promise> open, int most, DateTimeOffset now, CancellationToken cancellation)
    {
        // Found among promises alone: what they are about is read of those shown.
        var first = await (
            from promise in open
            let missed = db.Promises.Count(before => before.Kind == promise.Kind && before.Round == promise.Round && before.State == PromiseState.Broken &&
                (promise.Claim != null ? before.Claim == promise.Claim : before.Contact == promise.Contact))
            orderby missed > 0 ? 0 : promise.UrgentFrom <= now ? 1 : 2, promise.Due, promise.Id
            select new { promise.Id, Missed = missed }).Take(most).ToListAsync(cancellation);
        var ids = first.ConvertAll(one => one.Id);
        var lines = await (
            from promise in db.Promises.AsNoTracking()
            where ids.Contains(promise.Id)
            join claim in db.Claims on promise.Claim equals claim.Id into claims
            from claim in claims.DefaultIfEmpty()
            join contact in db.ContactRequests on promise.Contact equals contact.Id into contacts
            from contact in contacts.DefaultIfEmpty()
            join customer in db.Customers on contact.Customer equals customer.Id into customers
            from customer in customers.DefaultIfEmpty()
            select new PromiseLine(promise, claim.Reference, customer.Name ?? contact.ReachAt, claim.KeeperName ?? contact.TakenByName)
            {
                IsForContract = claim != null && ClaimTypes.Insured.Contains(claim.Type),
            }).ToDictionaryAsync(line => line.Promise.Id, cancellation);
        return first.ConvertAll(one => lines[one.Id] with { Missed = one.Missed });
    }
}
