using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Promises;
using TrustClaims.Domain.Trust;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Arrangements;

/// <summary>Where a customer stands.</summary>
/// <param name="Own">By how long and how well we know them.</param>
/// <param name="Counting">The same, or lower while that is arranged.</param>
public sealed record StandingNow(Standing Own, Standing Counting);

public static class StandingNowQuery
{
    /// <param name="holdsContract">Whether it is about a contract; null asks whether they hold any.</param>
    /// <returns>Null where there is no such customer.</returns>
    public static async Task<StandingNow?> StandingNow(
        this ClaimsDb db, CustomerId customer, TrustPolicy policy, PromiseTimes times, DateTimeOffset now, CancellationToken cancellation, bool? holdsContract = null)
    {
        var known = await db.Customers.Where(one => one.Id == customer).Select(one => new
        {
            one.Since,
            FirstOrder = db.Orders.Where(order => order.Holder == customer).Min(order => (DateTimeOffset?)order.PlacedAt),
            Delivered = db.Orders.Count(order => order.Holder == customer && order.Parcels.Any(parcel => parcel.DeliveredAt != null)),
            HoldsContract = db.Contracts.Any(contract => contract.Holder == customer),
        }).SingleOrDefaultAsync(cancellation);
        if (known is null)
        {
            return null;
        }

        var arranged = await db.ArrangedWith(customer, now, cancellation);
        // Standing reads these facts alone; the others are any that are valid.
        var facts = new ClaimFacts
        {
            Type = ClaimType.LostParcel,
            Payable = Money.Zero(policy.Currency),
            DeclaredOn = times.DayOf(now),
            TenureDays = (known.Since ?? known.FirstOrder) is { } since ? Math.Max(0, (int)(now - since).TotalDays) : null,
            DeliveredOrders = known.Delivered,
            HoldsContract = holdsContract ?? known.HoldsContract,
        };
        return new StandingNow(policy.Standing.Of(facts), policy.Standing.Of(facts with { StandingAtMost = arranged.StandingAtMost() }));
    }
}
