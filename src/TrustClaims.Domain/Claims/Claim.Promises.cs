using TrustClaims.Domain.Promises;
using TrustClaims.Domain.Settlements;

namespace TrustClaims.Domain.Claims;

// A word of ours that was not kept: noticed, owned and made good in the act in which it breaks.
public sealed partial class Claim
{
    /// <summary>The time of promises has passed without what was promised. An answer's is looked after where silence may mean yes.</summary>
    public Result<Done> BreakLatePromises(PromiseTimes times, DateTimeOffset now)
    {
        var late = promises.Where(promise => promise.State == PromiseState.Open && promise.Kind != PromiseKind.AnswerBy && promise.Due < now)
            .OrderBy(promise => promise.Due).ToList();
        if (late.Count == 0)
        {
            return NotNow();
        }

        foreach (var promise in late)
        {
            BreakLate(promise, times, now);
        }

        return Done.Yes;
    }

    /// <summary>Somebody of ours keeps the matter from now on, and the customer is told their name.</summary>
    public void Entrust(NamedPerson person) => (Keeper, KeeperName) = (person.Id, person.Name);

    /// <summary>
    /// Of what is given since this claim was loaded only as much stays as there is room for in its customer's year: the apology, the new day and the person's name
    /// remain in any case.
    /// </summary>
    /// <param name="before">Given to the same customer within the year before, for this claim and all others.</param>
    public void KeepGesturesWithinYear(Money before)
    {
        for (var number = 0; GivesBy is { } table && number < happenings.Count; number++)
        {
            if (happenings[number] is not { Event: ClaimEvent.PromiseBroken { Gesture: { } asked } broken } happening)
            {
                continue;
            }

            var gesture = allSettlements.Single(one => one.Gesture?.Value == broken.Promise);
            var amount = table.WithinYear(asked, before);
            if (amount is { } left)
            {
                gesture.Lower(left);
                before += left;
            }
            else
            {
                allSettlements.Remove(gesture);
            }

            happenings[number] = happening with { Event = broken with { Gesture = amount } };
        }
    }

    /// <summary>How much later than first promised it is, or was done.</summary>
    /// <param name="toldAt">When we said that it had not been kept; null where it was done by then, and its end is what counts.</param>
    public TimeSpan DelayOf(Promise broken, DateTimeOffset? toldAt) => (toldAt ?? broken.EndedAt!.Value) - BrokenInARow(broken).Min(promise => promise.Due);

    /// <summary>The carrier announces what is promised for a day unless it arrives: the customer is asked whether it did, and is paid on that day all the same.</summary>
    /// <param name="at">When it arrived by the carrier's account.</param>
    public Result<Done> AskWhetherDelivered(DateTimeOffset at, DateTimeOffset now)
    {
        if (Status != ClaimStatus.PromisedOn)
        {
            return NotNow();
        }

        Record(now, Actor.Clock, new ClaimEvent.DeliveryAnnounced(at));
        return Done.Yes;
    }

    private void BreakLate(Promise promise, PromiseTimes times, DateTimeOffset now)
    {
        if (Status == ClaimStatus.Returned && !IsOfGesture(promise))
        {
            // It turned up meanwhile: what is still on its way is not waited for.
            promise.Release(now);
            Version++;
            return;
        }

        promise.Break(promise.Due);
        var patience = BrokenInARow(promise).Count();
        var due = promise.Kind == PromiseKind.ParcelThereBy ? times.ThereAfter(now, patience) : times.CarriedOutAfter(now, patience);
        AddPromise(promise.Kind, promise.Round, due, now);
        Own(promise, BrokenBy.Time, due, times, now);
    }

    /// <summary>Says that we did not keep our word, with the gesture that is published for it.</summary>
    /// <param name="newDue">By when it is promised anew; null where it has been done meanwhile.</param>
    private void Own(Promise broken, BrokenBy why, DateTimeOffset? newDue, PromiseTimes times, DateTimeOffset now)
    {
        var given = Gestures.Where(one => one.Gesture is not null && one.CameAbout).Aggregate(Money.Zero(Payable.Currency), (sum, one) => sum + one.Amount);
        var gesture = times.Gestures.For(broken.Kind, DelayOf(broken, newDue is null ? null : now), given);
        if (gesture is { } amount)
        {
            GivesBy = times.Gestures;
            allSettlements.Add(Settlement.Goodwill(Id, broken.Id, Gestures.Count + 1, Type.IsForContract() ? Remedy.Indemnity : Remedy.StoreCredit, amount, now));
        }

        Record(now, Actor.Clock, new ClaimEvent.PromiseBroken(broken.Id.Value, broken.Kind, broken.Due, why, gesture, newDue) { Table = times.Gestures.Mark });
    }

    // What was promised late in the ordinary way is answered or done now: it is owned all the same.
    private void Happen(Promise promise, DateTimeOffset at, PromiseTimes times, DateTimeOffset now)
    {
        promise.Happened(at);
        if (promise.State == PromiseState.Broken)
        {
            Own(promise, BrokenBy.Time, null, times, now);
        }
    }

    private void Answered(PromiseTimes times, DateTimeOffset now) =>
        EndPromises(promise => Happen(promise, now, times, now), promise => promise.Kind == PromiseKind.AnswerBy);

    private Promise AddPromise(PromiseKind kind, int? round, DateTimeOffset due, DateTimeOffset now)
    {
        var missed = promises.Where(one => one.Kind == kind && one.Round == round && one.State == PromiseState.Broken).MinBy(one => one.UrgentFrom);
        var promise = new Promise(Id, kind, round, due, now, missed);
        promises.Add(promise);
        return promise;
    }

    // The broken one, and those of the same thing broken one after the other before it.
    private IEnumerable<Promise> BrokenInARow(Promise broken) => promises
        .Where(promise => promise != broken && promise.Kind == broken.Kind && promise.Round == broken.Round && promise.MadeAt <= broken.MadeAt)
        .OrderByDescending(promise => promise.MadeAt).TakeWhile(promise => promise.State == PromiseState.Broken).Prepend(broken);

    // All that was sent with a number has arrived.
    private static DateTimeOffset? ArrivedAt(IReadOnlyList<Settlement> round)
    {
        var followed = round.Where(one => one.TrackingNumber is not null).ToList();
        return followed.Count > 0 && followed.TrueForAll(one => one.Outcome == SettlementOutcome.Delivered) ? followed.Max(one => one.OutcomeAt) : null;
    }

    // Once all of the round is on its way, and its carrier will tell us when it is there.
    private void PromiseArrival(Settlement sent, PromiseTimes times, DateTimeOffset now)
    {
        var round = Live.Where(one => one.Round == sent.Round).ToList();
        if (round.TrueForAll(one => one.State == SettlementState.Done) &&
            !promises.Exists(promise => promise is { Kind: PromiseKind.ParcelThereBy, State: PromiseState.Open } && promise.Round == sent.Round))
        {
            var due = times.ThereAfter(round.Max(one => one.DoneAt)!.Value);
            AddPromise(PromiseKind.ParcelThereBy, sent.Round, due > now ? due : times.ThereAfter(now), now);
        }
    }
}
