using TrustClaims.Domain.Promises;
using TrustClaims.Domain.Settlements;
using TrustClaims.Domain.Trust;

namespace TrustClaims.Domain.Claims;

// What the customer can do after declaring.
public sealed partial class Claim
{
    /// <summary>A change of mind, until the remedy has begun to be carried out.</summary>
    public Result<Done> ChangeRemedy(Remedy remedy, TrustPolicy policy, PromiseTimes times, Actor by, DateTimeOffset now)
    {
        if (remedy == Remedy)
        {
            return Done.Yes;
        }

        if (!CanChangeRemedy)
        {
            return SettlementStarted ? new Refusal.SettlementStarted() : NotNow();
        }

        if (!policy.RemediesFor(Type).Contains(remedy))
        {
            return new Refusal.RemedyNotOffered();
        }

        Record(now, by, new ClaimEvent.RemedyChanged(Remedy, remedy));
        var kindBefore = PromiseTimes.KindFor(Remedy);
        Remedy = remedy;
        foreach (var settlement in settlements.Where(one => one.State == SettlementState.Waiting))
        {
            settlement.Change(remedy);
        }

        RenewRemedyPromise(kindBefore, now);
        return Done.Yes;
    }

    /// <summary>"It turned up": withdrawn with thanks before the remedy has begun, returned with thanks after.</summary>
    public Result<Done> TurnUp(Actor by, DateTimeOffset now)
    {
        if (Status is ClaimStatus.Withdrawn or ClaimStatus.Returned)
        {
            return Done.Yes;
        }

        if (Status == ClaimStatus.Closed)
        {
            return NotNow();
        }

        if (SettlementStarted)
        {
            Status = ClaimStatus.Returned;
            Record(now, by, new ClaimEvent.TurnedUp());
            return Done.Yes;
        }

        Status = ClaimStatus.Withdrawn;
        AnswerDue = null;
        Record(now, by, new ClaimEvent.Withdrawn());
        EndPromises(promise => promise.Release(now));
        foreach (var settlement in settlements.Where(one => one.State == SettlementState.Waiting))
        {
            settlement.Cancel();
        }

        return Done.Yes;
    }

    /// <summary>Somebody else looks again at what was declined or granted in part.</summary>
    /// <param name="words">What the customer wants to add; may be empty.</param>
    public Result<Done> AskAnotherLook(string words, int answerWithinHours, DateTimeOffset now)
    {
        if (!CanAskAnotherLook)
        {
            return NotNow();
        }

        Status = ClaimStatus.InReview;
        Record(now, Actor.Customer, new ClaimEvent.AnotherLookAsked(words));
        AskPerson(PromiseTimes.AnswerBy(now, answerWithinHours), now);
        return Done.Yes;
    }

    public bool CanAskAnotherLook => LastRuling is { Outcome: not RulingOutcome.Approved } &&
        Status is ClaimStatus.Declined or ClaimStatus.PartlyApproved or ClaimStatus.Settled;

    public bool CanChangeRemedy => !SettlementStarted &&
        Status is ClaimStatus.ApprovedOnWord or ClaimStatus.PromisedOn or ClaimStatus.InReview or ClaimStatus.Approved or ClaimStatus.PartlyApproved;

    /// <summary>The carrier confirms the loss: it was our fault, and does not count.</summary>
    public bool ConfirmLoss(DateTimeOffset now)
    {
        if (OwnFault || Type != ClaimType.LostParcel)
        {
            return false;
        }

        OwnFault = true;
        Record(now, Actor.Clock, new ClaimEvent.LossConfirmed());
        return true;
    }

    // The day promised stays the same: only what is promised changes.
    private void RenewRemedyPromise(PromiseKind before, DateTimeOffset now)
    {
        var kind = PromiseTimes.KindFor(Remedy);
        if (kind == before || promises.Find(promise => promise.Kind == before && promise.State == PromiseState.Open) is not { } open)
        {
            return;
        }

        open.Release(now);
        MakePromise(kind, open.Due, now);
    }
}
