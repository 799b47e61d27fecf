using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Words;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Settlements;
using TrustClaims.Persistence;

namespace TrustClaims.Web.Pages.Customers;

/// <summary>What we gave beyond what was owed: for a word of ours that was not kept, or because one of us wished to.</summary>
/// <param name="Given">Credit for what was ordered, money for what is insured.</param>
public sealed record OwnGesture(Settlement Given, ClaimReference Claim)
{
    /// <summary>"5 € d’avoir"</summary>
    public string Sum(Texts words) => words[$"gesture.sum.{Given.Remedy}", Given.Amount];

    /// <summary>Where it is, how it is used, and that there is nothing to do.</summary>
    /// <param name="shop">Its name.</param>
    public string Where(Texts words, string shop) => Given is { State: SettlementState.Done, DoneAt: { } at } ? words[$"gesture.{Given.Remedy}.Done", shop, at] : words[$"gesture.{Given.Remedy}.{State}", shop];

    private SettlementState State => Given.State == SettlementState.HandedOver ? SettlementState.Waiting : Given.State;
}

internal static class OwnGestures
{
    private const int Most = 50;

    /// <summary>Those of one claim, in the order in which they were given; what was called off is left out.</summary>
    public static IReadOnlyList<OwnGesture> Of(Claim claim) =>
        [.. claim.Gestures.Where(one => one.State != SettlementState.Cancelled).OrderBy(one => one.Round).Select(one => new OwnGesture(one, claim.Reference))];

    /// <summary>Those to a customer, the newest first.</summary>
    public static async Task<IReadOnlyList<OwnGesture>> To(ClaimsDb db, CustomerId customer, CancellationToken cancellation) => await (
        from claim in db.Claims
        where claim.Customer == customer
        join gesture in db.Settlements on claim.Id equals gesture.Claim
        where gesture.Item == Settlement.GestureItem && gesture.State != SettlementState.Cancelled
        orderby gesture.NotBefore descending, gesture.Round descending
        select new OwnGesture(gesture, claim.Reference)).Take(Most).AsNoTracking().ToListAsync(cancellation);
}
