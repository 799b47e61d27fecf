using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Promises;
using TrustClaims.Persistence;

namespace TrustClaims.Web.Pages.Agents;

/// <summary>What was promised of a remedy, and had better be looked at now.</summary>
/// <param name="More">How many there are beyond those shown.</param>
public sealed record UrgentPromises(IReadOnlyList<PromiseLine> Shown, int More)
{
    public int InAll => Shown.Count + More;
}

public static class UrgentPromisesQuery
{
    private const int Most = 10;

    /// <summary>
    /// Money, credit, parcels and repairs whose promise rises, or that were promised before and not kept. Answers, calls and replies have lists of their own on the desk.
    /// </summary>
    public static async Task<UrgentPromises> UrgentPromises(this ClaimsDb db, DateTimeOffset now, CancellationToken cancellation)
    {
        var urgent =
            from promise in db.Promises
            where promise.State == PromiseState.Open && promise.Kind != PromiseKind.AnswerBy
            join claim in db.Claims on promise.Claim equals claim.Id
            where Promise.Rises(promise.MadeAt, promise.Due, now) ||
                claim.Promises.Any(before => before.Kind == promise.Kind && before.Round == promise.Round && before.State == PromiseState.Broken)
            select promise;
        var shown = await db.MostUrgent(urgent, Most, now, cancellation);
        return new UrgentPromises(shown, shown.Count < Most ? 0 : await urgent.CountAsync(cancellation) - shown.Count);
    }

    /// <summary>Those that were broken before first, then those that rise, then the others; each by its hour.</summary>
    /// <param name="open">Nobody has kept them yet.</param>
    public static async Task<IReadOnlyList<PromiseLine>> MostUrgent(this ClaimsDb db, IQueryable<Promise> open, int most, DateTimeOffset now, CancellationToken cancellation) => await (
        from promise in open.AsNoTracking()
        join claim in db.Claims on promise.Claim equals claim.Id into claims
        from claim in claims.DefaultIfEmpty()
        join contact in db.ContactRequests on promise.Contact equals contact.Id into contacts
        from contact in contacts.DefaultIfEmpty()
        join customer in db.Customers on contact.Customer equals customer.Id into customers
        from customer in customers.DefaultIfEmpty()
        let missed = claim.Promises.Count(before => before.Kind == promise.Kind && before.Round == promise.Round && before.State == PromiseState.Broken) +
            contact.Promises.Count(before => before.Kind == promise.Kind && before.State == PromiseState.Broken)
        orderby missed > 0 ? 0 : Promise.Rises(promise.MadeAt, promise.Due, now) ? 1 : 2, promise.Due, promise.Id
        select new PromiseLine(promise, claim.Reference, customer.Name ?? contact.ReachAt, claim.KeeperName ?? contact.TakenByName)
        {
            Missed = missed,
            IsForContract = claim != null && ClaimTypes.Insured.Contains(claim.Type),
        })
        .Take(most).ToListAsync(cancellation);
}
