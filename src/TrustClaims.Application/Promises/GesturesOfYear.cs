using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Promises;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Promises;

/// <summary>What one customer is given in a year has an end, so that nobody lives on claims whose payment fails.</summary>
internal static class GesturesOfYear
{
    /// <summary>
    /// Inside the transaction in which a promise was broken. The customer's row is held until its end: of two claims of one customer that break a promise at the
    /// same moment, on whatever node, the second counts the first's gesture.
    /// </summary>
    public static async Task KeepGesturesWithinYear(this ClaimsDb db, Claim claim, CancellationToken cancellation)
    {
        if (claim.GivesBy is not { } table)
        {
            return;
        }

        await db.LockCustomer(claim.Customer, cancellation);
        var (customer, currency, since) = (claim.Customer, table.MostPerCustomer.Currency, claim.Happenings[^1].At - GestureTable.Year);
        var given = await (
            from one in db.Claims
            where one.Customer == customer
            join gesture in db.Settlements.Gestures() on one.Id equals gesture.Claim
            where gesture.NotBefore > since && gesture.Amount.Currency == currency
            select gesture.Amount.Minor).SumAsync(cancellation);
        claim.KeepGesturesWithinYear(new Money(given, currency));
    }
}
