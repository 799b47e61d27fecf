using TrustClaims.Domain.Settlements;

namespace TrustClaims.Domain.Claims;

// What was sent again and got lost on its way goes over to the claim that asks for it: it is owed once.
public sealed partial class Claim
{
    /// <summary>What is payable, was not granted, and is owed by no later claim.</summary>
    public Money Left => items.Aggregate(Money.Zero(Payable.Currency), (sum, item) => sum + LeftOf(item));

    /// <summary>Hands over to a later claim what was sent for these items and lost: here it is called off, and granted no longer.</summary>
    /// <param name="which">Those of its settlements that are on their way and that the carrier says are lost.</param>
    /// <param name="to">The later claim.</param>
    public void HandOnLost(IReadOnlyCollection<SettlementId> which, ClaimReference to, DateTimeOffset now)
    {
        var lost = allSettlements.FindAll(one => which.Contains(one.Id) && one.IsOnItsWay);
        CallOff(lost, now);
        lost.ForEach(one => Record(now, Actor.Clock, new ClaimEvent.ResendLost(one.Item, one.Round, to.ToString())));
        KeepPromises(times: null, now);
        FollowSettlements();
    }

    private Money LeftOf(ClaimItem item) => HandedOn(item).Aggregate(item.Left, (left, settlement) => left - settlement.Amount);

    /// <summary>How many pieces of an item can still be granted.</summary>
    public int PiecesLeftOf(ClaimItem item) => item.QuantityLeft - HandedOn(item).Sum(settlement => settlement.Quantity);

    private bool AllIsGranted => items.TrueForAll(item => PiecesLeftOf(item) == 0 && LeftOf(item).IsZero);

    private IEnumerable<Settlement> HandedOn(ClaimItem item) => Settlements.Where(settlement => settlement.Item == item.Item && settlement.IsHandedOn);
}
