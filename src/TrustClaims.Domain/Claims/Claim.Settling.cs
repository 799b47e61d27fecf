using TrustClaims.Domain.Promises;
using TrustClaims.Domain.Settlements;

namespace TrustClaims.Domain.Claims;

// What is granted, what of it is promised, and the settlements that carry it out.
public sealed partial class Claim
{
    private void GrantAllLeft()
    {
        foreach (var item in items)
        {
            Grant(item, PiecesLeftOf(item), LeftOf(item));
        }
    }

    private void Grant(ClaimItem item, int quantity, Money amount)
    {
        item.Grant(quantity, amount);
        Granted += amount;
    }

    // What is called off is granted no longer: what stands granted is what was, or will be, carried out.
    private void TakeBack(ClaimItem item, int quantity, Money amount)
    {
        item.TakeBack(quantity, amount);
        Granted -= amount;
    }

    private IEnumerable<Settlement> Live => Settlements.Where(settlement => settlement.State != SettlementState.Cancelled);

    private int NextRound => Settlements.Select(settlement => settlement.Round).DefaultIfEmpty().Max() + 1;

    /// <summary>Promises what the next round of settlements will carry out; no money is promised where none is owed.</summary>
    private void PromiseRemedy(DateTimeOffset due, DateTimeOffset now)
    {
        var owed = Live.Aggregate(Granted, (left, settlement) => left - settlement.Amount);
        if (!Remedy.IsMoney() || !owed.IsZero)
        {
            AddPromise(PromiseTimes.KindFor(Remedy), NextRound, due, now);
        }
    }

    /// <summary>One settlement for each item of which more is granted than settled, in a new round. What cost nothing can be sent, and not paid back.</summary>
    private void SettleWhatIsGranted(DateTimeOffset notBefore) => SettleWhatIsGranted(notBefore, NextRound);

    private void SettleWhatIsGranted(DateTimeOffset notBefore, int round)
    {
        var live = Live.ToList();
        foreach (var item in items)
        {
            var before = live.Where(settlement => settlement.Item == item.Item).ToList();
            var quantity = item.GrantedQuantity - before.Sum(settlement => settlement.Quantity);
            var amount = before.Aggregate(item.Granted, (left, settlement) => left - settlement.Amount);
            if (amount.Minor > 0 || (quantity > 0 && !Remedy.IsMoney()))
            {
                allSettlements.Add(new Settlement(Id, item, round, Remedy, quantity, amount, notBefore));
            }
        }
    }
}
