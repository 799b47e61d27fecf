using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Settlements;

namespace TrustClaims.Application.Claims;

/// <summary>
/// What was sent again for earlier claims on one agreement and got lost on its way, item by item. What failed is none: its own claim owes that, and what
/// took its place since is looked at by itself.
/// </summary>
internal sealed class LostResends(Agreement agreement)
{
    /// <summary>Those of a claim that are lost and still its own.</summary>
    public IEnumerable<Settlement> Of(Claim claim) => agreement is Order order && claim.Status is not ClaimStatus.Returned
        ? claim.Settlements.Where(settlement => settlement.IsOnItsWay && order.Parcels.Any(parcel => IsLost(parcel, settlement, claim)))
        : [];

    public int PiecesOf(Claim claim, ItemId item) => Of(claim).Where(settlement => settlement.Item == item).Sum(settlement => settlement.Quantity);

    public Money AmountOf(Claim claim) => Of(claim).Aggregate(Money.Zero(claim.Payable.Currency), (sum, settlement) => sum + settlement.Amount);

    /// <summary>Whether all that a claim asked for of an item was sent again and lost, so that it stands in nobody's way.</summary>
    public bool Free(Claim claim, ClaimItem line) =>
        PiecesOf(claim, line.Item) + HandedOn(claim, line) is var pieces and > 0 && pieces >= line.Quantity;

    /// <summary>Pieces that a later claim owes by now.</summary>
    public static int HandedOn(Claim claim, ClaimItem line) =>
        claim.Settlements.Where(settlement => settlement.Item == line.Item && settlement.IsHandedOn).Sum(settlement => settlement.Quantity);

    // A shop may report the number of the parcel that was lost first, which set out before the claim.
    private static bool IsLost(Parcel parcel, Settlement settlement, Claim claim) =>
        parcel.Account == CarrierAccount.ReportedLost && parcel.Carrier == settlement.Carrier && parcel.TrackingNumber == settlement.TrackingNumber &&
        parcel.ShippedAt > claim.DeclaredAt.AddDays(-1);
}
