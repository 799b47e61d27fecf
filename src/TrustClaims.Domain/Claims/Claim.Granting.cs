using TrustClaims.Domain.Agreements;
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
        if (allSettlements.Find(one => one.Id == id) is not { State: SettlementState.Waiting } settlement)
        {
            return NotNow();
        }

        settlement.HandOver(now);
        Record(now, Actor.Clock, new ClaimEvent.SettlementHandedOver(settlement.Item, settlement.Round));
        return Done.Yes;
    }

    /// <summary>
    /// The outside world says what became of a settlement: only that keeps or breaks the promise. The same report twice changes nothing, but that its
    /// details may be corrected; one that contradicts what is known is refused. Nothing has happened before it was asked for, nor after it is told: what is dated
    /// so counts at the nearest moment at which it can have happened.
    /// </summary>
    public Result<Done> Report(SettlementId id, SettlementReport report, PromiseTimes times, Actor by, DateTimeOffset now)
    {
        if (allSettlements.Find(one => one.Id == id) is not { } settlement)
        {
            return new Refusal.NotFound();
        }

        report = report with { At = Possible(report.At, AskedAt(settlement), now) };
        if (settlement.Outcome == report.Outcome)
        {
            if (settlement.State != SettlementState.Cancelled && settlement.Correct(report))
            {
                Record(now, by, Ended(settlement, report) with { Corrects = true });
            }

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

        // What failed may be made good in another way than was granted; a gesture is money, whatever became of it.
        if ((settlement.State != SettlementState.Failed || settlement.IsGesture) && !report.Outcome.IsFor(settlement.Remedy))
        {
            return new Refusal.OutcomeNotForRemedy(PolicyWords.Of(report.Outcome), PolicyWords.Of(settlement.Remedy));
        }

        var lost = settlement.Outcome == SettlementOutcome.Sent;
        settlement.End(report);
        Record(now, by, Ended(settlement, report));
        if (settlement.IsGesture)
        {
            KeepGesture(settlement, times, now);
            return Done.Yes;
        }

        if (report.Outcome == SettlementOutcome.Failed && Status == ClaimStatus.Returned)
        {
            // It turned up meanwhile: nothing was paid, and nothing is owed any more.
            CallOff([settlement], now);
        }
        else if (report.Outcome == SettlementOutcome.Failed)
        {
            OweAgain(settlement, lost ? BrokenBy.Loss : BrokenBy.Failure, times, now);
        }

        KeepPromises(times, now);
        if (report is { Outcome: SettlementOutcome.Sent, TrackingNumber: not null, IsFollowed: true })
        {
            PromiseArrival(settlement, times, now);
        }

        FollowSettlements();
        return Done.Yes;
    }

    /// <summary>
    /// A person has what failed carried out again: in a round of its own, by the day already promised where that is still to come.
    /// </summary>
    /// <param name="remedy">The same, or another of those offered: what is out of stock is not sent.</param>
    /// <param name="means">How its customer is paid by now; null where that is not known, and it stays as it was.</param>
    public Result<Done> SettleAgain(
        SettlementId id, Remedy remedy, IReadOnlyList<Remedy> offered, PromiseTimes times, Actor by, DateTimeOffset now, PaymentMeans? means = null)
    {
        if (Settlements.FirstOrDefault(one => one.Id == id) is not { State: SettlementState.Failed } failed || Status is ClaimStatus.Withdrawn or ClaimStatus.Returned)
        {
            return NotNow();
        }

        var nothing = remedy.IsMoney() ? failed.Amount.IsZero : failed.Quantity == 0;
        if ((remedy != failed.Remedy && !offered.Contains(remedy)) || nothing)
        {
            return new Refusal.RemedyNotOffered();
        }

        failed.Cancel();
        Remedy = remedy;
        PayBy(means ?? Means);
        Record(now, by, new ClaimEvent.SettledAgain(failed.Item, NextRound, failed.Remedy, remedy));
        PromiseRemedy(DayStillPromised(failed.Round, now) ?? times.CarriedOutAfter(now), now);
        SettleWhatIsGranted(now);
        return Done.Yes;
    }

    // The promise of a round of which nothing is left to carry out goes over to the round that takes its place.
    private DateTimeOffset? DayStillPromised(int round, DateTimeOffset now)
    {
        var open = promises.Find(promise => promise.Round == round && promise.State == PromiseState.Open && promise.Kind != PromiseKind.ParcelThereBy);
        if (open is not null && Settlements.All(one => one.Round != round || one.State is SettlementState.Cancelled or SettlementState.Done))
        {
            open.Release(now);
        }

        return open?.Due > now ? open.Due : null;
    }

    // Not done, or lost on its way: what was promised did not happen, and it is still owed, by a new day that the customer is told. What fails beside it
    // is owed by that same day.
    private void OweAgain(Settlement failed, BrokenBy why, PromiseTimes times, DateTimeOffset now)
    {
        var at = failed.OutcomeAt!.Value;
        // A change of mind leaves a released one behind.
        var made = promises.Where(promise => promise.Round == failed.Round && promise.State != PromiseState.Released && promise.Kind != PromiseKind.ParcelThereBy)
            .OrderBy(promise => promise.MadeAt).ToList();
        var broken = promises.Where(promise => promise.State == PromiseState.Open && promise.Round == failed.Round &&
            (promise.Kind == PromiseKind.ParcelThereBy || promise == made[0] || promise.Due <= at)).ToList();
        broken.ForEach(promise => promise.Break(at));
        var owed = made.Find(promise => promise.State == PromiseState.Open) ??
            AddPromise(PromiseTimes.KindFor(failed.Remedy), failed.Round, times.CarriedOutAfter(now), now);
        broken.ForEach(promise => Own(promise, why, owed.Due, times, now));
    }

    // What is called off is granted no longer, and a promise of which nothing is left to carry out is one no more.
    private void CallOff(IEnumerable<Settlement> which, DateTimeOffset now)
    {
        foreach (var settlement in which)
        {
            settlement.Cancel();
            TakeBack(items.Find(item => item.Item == settlement.Item)!, settlement.Quantity, settlement.Amount);
        }

        EndPromises(promise => promise.Release(now), promise => !IsOfGesture(promise) && !Settlements.Any(one => one.Round == promise.Round && one.State != SettlementState.Cancelled));
    }

    private static ClaimEvent.SettlementEnded Ended(Settlement settlement, SettlementReport report) =>
        new(settlement.Item, settlement.Round, report.Outcome, report.Reason ?? report.TrackingNumber);

    // What nothing was promised for, a gesture or a gift, is asked for when it may be carried out.
    private DateTimeOffset AskedAt(Settlement settlement) => settlement.Gesture is not null
        ? settlement.NotBefore
        : promises.Where(promise => promise.Round == settlement.Round).Min(promise => (DateTimeOffset?)promise.MadeAt) ?? settlement.NotBefore;

    private static DateTimeOffset Possible(DateTimeOffset told, DateTimeOffset askedAt, DateTimeOffset now) => told > now ? now : told < askedAt && askedAt < now ? askedAt : told;

    // What was sent may yet arrive or get lost; what failed may yet be done by hand.
    private static bool Follows(SettlementOutcome known, SettlementOutcome next) => known switch
    {
        SettlementOutcome.Sent => next is SettlementOutcome.Delivered or SettlementOutcome.Failed,
        SettlementOutcome.Failed => true,
        _ => false,
    };

    // A remedy is carried out when the last of its round is: what was called off is not waited for.
    private void KeepPromises(PromiseTimes? times, DateTimeOffset now)
    {
        foreach (var promise in promises.Where(promise => promise is { Round: not null, State: PromiseState.Open }).ToList())
        {
            var round = Live.Where(one => one.Round == promise.Round).ToList();
            if ((promise.Kind == PromiseKind.ParcelThereBy ? ArrivedAt(round) : CarriedOutAt(round)) is not { } at)
            {
                continue;
            }

            if (times is null)
            {
                promise.Happened(at);
            }
            else
            {
                Happen(promise, at, times, now);
            }
        }
    }

    private static DateTimeOffset? CarriedOutAt(IReadOnlyList<Settlement> round) =>
        round.Count > 0 && round.All(one => one.State == SettlementState.Done) ? round.Max(one => one.DoneAt) : null;

    // Settled when all that was granted is done; owed again when what was sent is lost.
    private void FollowSettlements()
    {
        if (Settlements.Count == 0 || Status is not (ClaimStatus.ApprovedOnWord or ClaimStatus.Approved or ClaimStatus.PartlyApproved or ClaimStatus.Settled))
        {
            return;
        }

        if (Settlements.All(one => one.State is SettlementState.Done or SettlementState.Cancelled))
        {
            Status = ClaimStatus.Settled;
        }
        else if (Status == ClaimStatus.Settled)
        {
            Status = !AllIsGranted ? ClaimStatus.PartlyApproved
                : LastDecision.Outcome == DecisionOutcome.ForReview ? ClaimStatus.Approved : ClaimStatus.ApprovedOnWord;
        }
    }
}
