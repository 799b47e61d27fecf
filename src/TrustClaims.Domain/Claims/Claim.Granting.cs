using TrustClaims.Domain.Promises;
using TrustClaims.Domain.Settlements;
using TrustClaims.Domain.Trust;

namespace TrustClaims.Domain.Claims;

// How a yes becomes settlements, one per item granted, and what becomes of them.
public sealed partial class Claim
{
    /// <summary>A worker has given this settlement to the outside world.</summary>
    public Result<Done> HandOver(SettlementId id, DateTimeOffset now)
    {
        if (settlements.Find(one => one.Id == id) is not { State: SettlementState.Waiting } settlement)
        {
            return NotNow();
        }

        settlement.HandOver(now);
        Record(now, Actor.Clock, new ClaimEvent.SettlementHandedOver(settlement.Item, settlement.Round));
        return Done.Yes;
    }

    /// <summary>
    /// The outside world says what became of a settlement: only that keeps or breaks the promise. The same report twice changes nothing; one that
    /// contradicts what is known is refused.
    /// </summary>
    public Result<Done> Report(SettlementId id, SettlementReport report, Actor by, DateTimeOffset now)
    {
        if (settlements.Find(one => one.Id == id) is not { } settlement)
        {
            return new Refusal.NotFound();
        }

        if (settlement.Outcome == report.Outcome)
        {
            return Done.Yes;
        }

        if (settlement.State == SettlementState.Cancelled)
        {
            return new Refusal.OutcomeContradicts(PolicyWords.Of(settlement.State));
        }

        if (settlement.Outcome is { } known && !Follows(known, report.Outcome))
        {
            return new Refusal.OutcomeContradicts(PolicyWords.Of(known));
        }

        settlement.End(report);
        Record(now, by, new ClaimEvent.SettlementEnded(settlement.Item, settlement.Round, report.Outcome, report.Reason ?? report.TrackingNumber));
        if (report.Outcome == SettlementOutcome.Failed)
        {
            EndPromises(promise => promise.Break(report.At), promise => promise.Round == settlement.Round);
        }

        KeepPromises();
        FollowSettlements();
        return Done.Yes;
    }

    // What was sent may yet arrive or get lost; what failed may yet be done by hand.
    private static bool Follows(SettlementOutcome known, SettlementOutcome next) => known switch
    {
        SettlementOutcome.Sent => next is SettlementOutcome.Delivered or SettlementOutcome.Failed,
        SettlementOutcome.Failed => true,
        _ => false,
    };

    // A remedy is carried out when the last of its round is: what was called off is not waited for.
    private void KeepPromises()
    {
        foreach (var promise in promises.Where(promise => promise.Round is not null))
        {
            var round = settlements.Where(one => one.Round == promise.Round && one.State != SettlementState.Cancelled).ToList();
            if (round.Count > 0 && round.All(one => one.State == SettlementState.Done))
            {
                promise.Happened(round.Max(one => one.DoneAt)!.Value);
            }
        }
    }

    // Settled when all that was granted is done; owed again when what was sent is lost.
    private void FollowSettlements()
    {
        if (settlements.Count == 0 || Status is not (ClaimStatus.ApprovedOnWord or ClaimStatus.Approved or ClaimStatus.PartlyApproved or ClaimStatus.Settled))
        {
            return;
        }

        if (settlements.All(one => one.State is SettlementState.Done or SettlementState.Cancelled))
        {
            Status = ClaimStatus.Settled;
        }
        else if (Status == ClaimStatus.Settled)
        {
            Status = !items.TrueForAll(item => item.IsGranted) ? ClaimStatus.PartlyApproved
                : LastDecision.Outcome == DecisionOutcome.ForReview ? ClaimStatus.Approved : ClaimStatus.ApprovedOnWord;
        }
    }

    private void GrantAllLeft()
    {
        foreach (var item in items)
        {
            Grant(item, item.QuantityLeft, item.Left);
        }
    }

    private void Grant(ClaimItem item, int quantity, Money amount)
    {
        item.Grant(quantity, amount);
        Granted += amount;
    }

    private int NextRound => settlements.Select(settlement => settlement.Round).DefaultIfEmpty().Max() + 1;

    /// <summary>Promises what the next round of settlements will carry out.</summary>
    private void PromiseRemedy(DateTimeOffset due, DateTimeOffset now) =>
        promises.Add(new Promise(Id, PromiseTimes.KindFor(Remedy), NextRound, due, now));

    /// <summary>One settlement for each item of which more is granted than settled, in a new round.</summary>
    private void SettleWhatIsGranted(DateTimeOffset notBefore)
    {
        var live = settlements.Where(settlement => settlement.State != SettlementState.Cancelled).ToList();
        var round = NextRound;
        foreach (var item in items)
        {
            var before = live.Where(settlement => settlement.Item == item.Item).ToList();
            var quantity = item.GrantedQuantity - before.Sum(settlement => settlement.Quantity);
            var amount = before.Aggregate(item.Granted, (left, settlement) => left - settlement.Amount);
            if (quantity > 0 || amount.Minor > 0)
            {
                settlements.Add(new Settlement(Id, item, round, Remedy, quantity, amount, notBefore));
            }
        }
    }
}
