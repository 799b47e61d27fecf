using TrustClaims.Domain.Promises;
using TrustClaims.Domain.Settlements;

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

        if (settlement.State == SettlementState.Cancelled || (settlement.Outcome is { } known && !Follows(known, report.Outcome)))
        {
            return new Refusal.OutcomeContradicts(Trust.PolicyWords.Of(settlement.Outcome ?? SettlementOutcome.Failed));
        }

        settlement.End(report);
        Record(now, by, new ClaimEvent.SettlementEnded(settlement.Item, settlement.Round, report.Outcome, report.Reason ?? report.TrackingNumber));
        ConcludePromises(settlement, report);
        if (settlements.All(one => one.State is SettlementState.Done or SettlementState.Cancelled) && Status is not ClaimStatus.InReview and not ClaimStatus.Returned)
        {
            Status = ClaimStatus.Settled;
        }

        return Done.Yes;
    }

    // What was sent may yet arrive or get lost; what failed may yet be done by hand.
    private static bool Follows(SettlementOutcome known, SettlementOutcome next) => known switch
    {
        SettlementOutcome.Sent => next is SettlementOutcome.Delivered or SettlementOutcome.Failed,
        SettlementOutcome.Failed => true,
        _ => false,
    };

    private void ConcludePromises(Settlement settlement, SettlementReport report)
    {
        var kind = PromiseTimes.KindFor(settlement.Remedy);
        if (report.Outcome == SettlementOutcome.Failed)
        {
            EndPromises(promise => promise.Break(report.At), promise => promise.Kind == kind);
        }
        else if (settlements.Where(one => one.Round == settlement.Round).All(one => one.State is SettlementState.Done or SettlementState.Cancelled))
        {
            var last = settlements.Where(one => one.Round == settlement.Round).Max(one => one.OutcomeAt) ?? report.At;
            EndPromises(promise => promise.Happened(last), promise => promise.Kind == kind);
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

    private void PromiseRemedy(DateTimeOffset due, DateTimeOffset now) => MakePromise(PromiseTimes.KindFor(Remedy), due, now);

    /// <summary>One settlement for each item of which more is granted than settled, in a new round.</summary>
    private void SettleWhatIsGranted(DateTimeOffset notBefore)
    {
        var live = settlements.Where(settlement => settlement.State != SettlementState.Cancelled).ToList();
        var round = settlements.Count == 0 ? 1 : settlements.Max(settlement => settlement.Round) + 1;
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
