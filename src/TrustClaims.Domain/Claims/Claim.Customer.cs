using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Promises;
using TrustClaims.Domain.Settlements;

namespace TrustClaims.Domain.Claims;

// What the customer can do after declaring.
public sealed partial class Claim
{
    /// <summary>A change of mind, until the remedy has begun to be carried out.</summary>
    /// <param name="offered">What the policy offers and the stock allows.</param>
    public Result<Done> ChangeRemedy(Remedy remedy, IReadOnlyList<Remedy> offered, Actor by, DateTimeOffset now)
    {
        if (remedy == Remedy)
        {
            return Done.Yes;
        }

        if (!CanChangeRemedy)
        {
            return SettlementStarted ? new Refusal.SettlementStarted() : NotNow();
        }

        if (!offered.Contains(remedy) || !CanBecome(remedy))
        {
            return new Refusal.RemedyNotOffered();
        }

        Record(now, by, new ClaimEvent.RemedyChanged(Remedy, remedy));
        Remedy = remedy;
        ChangeSettlements(remedy);
        RenewRemedyPromises(PromiseTimes.KindFor(remedy), now);
        return Done.Yes;
    }

    /// <summary>"It turned up": withdrawn with thanks before the remedy has begun, returned with thanks after. What has not begun is called off.</summary>
    public Result<Done> TurnUp(Actor by, DateTimeOffset now)
    {
        if (Status is ClaimStatus.Withdrawn or ClaimStatus.Returned)
        {
            return Done.Yes;
        }

        if (Status is ClaimStatus.Declined or ClaimStatus.Closed)
        {
            return NotNow();
        }

        var started = Settlements.Any(one => one.HasStarted && one.State != SettlementState.Failed);
        Record(now, by, started ? new ClaimEvent.TurnedUp() : new ClaimEvent.Withdrawn());
        (Status, AnswerDue) = (started ? ClaimStatus.Returned : ClaimStatus.Withdrawn, null);
        CallOff(Settlements.Where(one => one.State == SettlementState.Failed || (one.State == SettlementState.Waiting && !one.HasStarted)), now);
        if (!started)
        {
            // Promised for a day, it is granted without a settlement yet.
            items.ForEach(item => TakeBack(item, item.GrantedQuantity, item.Granted));
        }

        KeepPromises(times: null, now);
        return Done.Yes;
    }

    /// <summary>Somebody else looks again at what was declined or granted in part.</summary>
    /// <param name="words">What the customer wants to add; may be empty.</param>
    public Result<Done> AskAnotherLook(string words, int answerWithinHours, PromiseTimes times, DateTimeOffset now)
    {
        if (!CanAskAnotherLook)
        {
            return NotNow();
        }

        Status = ClaimStatus.InReview;
        Record(now, Actor.Customer, new ClaimEvent.AnotherLookAsked(words));
        AskPerson(times.AnswerBy(now, answerWithinHours), now);
        return Done.Yes;
    }

    public bool CanAskAnotherLook => LastRuling is { Outcome: not RulingOutcome.Approved } &&
        Status is ClaimStatus.Declined or ClaimStatus.PartlyApproved or ClaimStatus.Settled && !AllIsGranted;

    public bool CanChangeRemedy => !SettlementStarted &&
        Status is ClaimStatus.ApprovedOnWord or ClaimStatus.PromisedOn or ClaimStatus.InReview or ClaimStatus.Approved or ClaimStatus.PartlyApproved;

    /// <summary>Whether what was granted can be made good in that way: what cost nothing is not paid back, and money alone stands for nothing to send.</summary>
    public bool CanBecome(Remedy remedy) => !(remedy.IsMoney() ? HasGiftsAlone : HasMoneyAlone);

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

    /// <summary>It lies within an incident of ours: it was our fault, and does not count.</summary>
    public bool CoverBy(Guid incident, DateTimeOffset now)
    {
        if (OwnFault || !Incident.Concerns(Type))
        {
            return false;
        }

        OwnFault = true;
        Record(now, Actor.Clock, new ClaimEvent.IncidentCoversIt(incident));
        return true;
    }

    // What cost nothing has a settlement only where it is sent.
    private void ChangeSettlements(Remedy remedy)
    {
        allSettlements.RemoveAll(one => one.State == SettlementState.Waiting && one.Amount.IsZero && remedy.IsMoney());
        var waiting = Settlements.Where(one => one.State == SettlementState.Waiting).ToList();
        waiting.ForEach(settlement => settlement.Change(remedy));
        if (waiting.Count > 0)
        {
            SettleWhatIsGranted(waiting[0].NotBefore, waiting[0].Round);
        }
    }

    // A part of the money stands for no piece that could be sent.
    private bool HasMoneyAlone => Settlements.Any(settlement => settlement is { State: SettlementState.Waiting, Quantity: 0 });

    // What cost nothing is not paid back.
    private bool HasGiftsAlone => Settlements.Where(settlement => settlement.State == SettlementState.Waiting).ToList() is { Count: > 0 } waiting &&
        waiting.TrueForAll(settlement => settlement.Amount.IsZero);

    // The day promised stays the same: only what is promised changes. Of a round of gifts that are not paid back nothing is left to promise.
    private void RenewRemedyPromises(PromiseKind kind, DateTimeOffset now)
    {
        foreach (var open in promises.Where(promise => promise is { State: PromiseState.Open, Round: not null } && promise.Kind != kind).ToList())
        {
            open.Release(now);
            if (Settlements.Count == 0 || Live.Any(one => one.Round == open.Round))
            {
                AddPromise(kind, open.Round, open.Due, now);
            }
        }
    }
}
