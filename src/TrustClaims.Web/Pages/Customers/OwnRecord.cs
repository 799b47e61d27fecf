using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain;
using TrustClaims.Domain.Promises;
using TrustClaims.Domain.Settlements;
using TrustClaims.Persistence;

namespace TrustClaims.Web.Pages.Customers;

/// <summary>How we kept our word to one customer.</summary>
/// <param name="Kept">Promises kept in time.</param>
/// <param name="Gestures">Given for promises not kept, one sum for each currency; those that did not come about are left out.</param>
public sealed record OwnRecord(int Kept, int Broken, IReadOnlyList<Money> Gestures)
{
    public bool IsEmpty => Kept + Broken == 0;
}

public static class OwnRecordQuery
{
    public static async Task<OwnRecord> RecordTowards(this ClaimsDb db, CustomerId customer, CancellationToken cancellation)
    {
        var promises = db.Promises.Where(promise =>
            db.Claims.Any(claim => claim.Id == promise.Claim && claim.Customer == customer) || db.ContactRequests.Any(wish => wish.Id == promise.Contact && wish.Customer == customer));
        var ended = await promises.Where(promise => promise.State == PromiseState.Kept || promise.State == PromiseState.Broken)
            .GroupBy(promise => promise.State).Select(group => new { State = group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.State, group => group.Count, cancellation);
        var gestures = await db.Settlements
            .Where(one => one.Gesture != null && one.State != SettlementState.Cancelled && one.State != SettlementState.Failed && db.Claims.Any(claim => claim.Id == one.Claim && claim.Customer == customer))
            .Select(one => one.Amount).ToListAsync(cancellation);
        return new OwnRecord(
            ended.GetValueOrDefault(PromiseState.Kept),
            ended.GetValueOrDefault(PromiseState.Broken),
            gestures.GroupBy(amount => amount.Currency).Select(group => group.Aggregate((sum, amount) => sum + amount)).ToList());
    }
}
