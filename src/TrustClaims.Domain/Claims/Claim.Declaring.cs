using TrustClaims.Domain.Promises;
using TrustClaims.Domain.Trust;

namespace TrustClaims.Domain.Claims;

// What the engine's word does to a claim.
public sealed partial class Claim
{
    /// <summary>Declares and answers in one act: there is no claim without its decision.</summary>
    public static Claim Declare(
        ClaimId id, ClaimReference reference, Declaration declaration, EngineWord word, PromiseTimes times, Actor by, DateTimeOffset now)
    {
        var claim = new Claim(id, reference, declaration, now);
        claim.Record(now, by, new ClaimEvent.Declared(claim.Type, claim.Payable, claim.Remedy, claim.Channel, claim.Declarant));
        if (declaration.LossConfirmed)
        {
            claim.ConfirmLoss(now);
        }

        if (declaration.Incident is { } incident)
        {
            claim.CoverBy(incident, now);
        }

        claim.Hear(word, times, now);
        if (declaration.TakenAlong && claim.CanBeTakenAlong)
        {
            // What is there already is promised for no day.
            claim.promises.Clear();
            claim.End(by, times, now);
        }

        return claim;
    }

    /// <summary>
    /// Something has changed for the better: a looser policy is live, or an incident of ours was declared. A claim in review that is within it is answered at
    /// once, and one that waits for its day waits no longer. Otherwise nothing changes, not even the version that a person is looking at; they go on as promised.
    /// </summary>
    /// <returns>Whether it was answered.</returns>
    public bool DecideAgain(EngineWord word, PromiseTimes times, DateTimeOffset now)
    {
        if (Status is not (ClaimStatus.InReview or ClaimStatus.PromisedOn))
        {
            return false;
        }

        var outcome = word.Decision.Outcome;
        var waits = Status == ClaimStatus.InReview;
        ConsideredUnder = waits ? word.PolicyNumber : ConsideredUnder;
        if (outcome == DecisionOutcome.ForReview || (!waits && outcome == DecisionOutcome.PromisedOn))
        {
            return false;
        }

        Answered(times, now);
        if (!waits)
        {
            // What was promised for that day is promised for an earlier hour; what has begun to be carried out goes on.
            EndPromises(promise => promise.Release(now), promise => promise.Round == NextRound);
            PromisedOn = null;
        }

        Hear(word, times, now);
        return true;
    }

    /// <summary>A person answers it under that policy as well, whatever its rules say: nothing is decided again.</summary>
    public void LeaveToPerson(int policyNumber) => ConsideredUnder = policyNumber;

    /// <summary>The promised day has come and nothing was found: it is carried out now, by itself.</summary>
    public Result<Done> PayOnPromisedDay(PromiseTimes times, DateTimeOffset now)
    {
        if (Status != ClaimStatus.PromisedOn || PromisedOn is not { } day || times.DayOf(now) < day)
        {
            return NotNow();
        }

        Status = ClaimStatus.ApprovedOnWord;
        Record(now, Actor.Clock, new ClaimEvent.PromisedDayCame(day));
        SettleWhatIsGranted(now);
        return Done.Yes;
    }

    /// <summary>What silence can grant: money up to what the contract's ceiling of the year still allows, goods whole or not at all.</summary>
    /// <param name="most">What that ceiling still allows; null without one.</param>
    public Money GrantableOnSilence(Money? most) => most is not { } ceiling || Left <= ceiling ? Left : Remedy.IsMoney() ? ceiling : Money.Zero(ceiling.Currency);

    /// <summary>The promised hour passed without a person's answer: silence means yes.</summary>
    /// <param name="most">What the contract's ceiling of the year still allows; null without one.</param>
    public Result<Done> ApproveOnSilence(PromiseTimes times, DateTimeOffset now, Money? most = null)
    {
        if (Status != ClaimStatus.InReview || AnswerDue is not { } due || due > now)
        {
            return NotNow();
        }

        // The yes itself is how it is made good, as the customer was told.
        EndPromises(promise => promise.Break(due), promise => promise.Kind == PromiseKind.AnswerBy);
        AnswerDue = null;
        Record(now, Actor.Clock, new ClaimEvent.ApprovedOnSilence(due));
        var whole = GrantableOnSilence(most) == Left;
        Status = whole ? ClaimStatus.Approved : ClaimStatus.PartlyApproved;
        if (whole)
        {
            GrantAllLeft();
        }
        else
        {
            GrantAmount(GrantableOnSilence(most));
        }

        PromiseRemedy(times.CarriedOutAfter(now), now);
        SettleWhatIsGranted(now + times.ChangeOfMind);
        return Done.Yes;
    }

    /// <summary>
    /// The promised hour passed and silence cannot mean yes here: the promise is broken, and the claim stays with a person, who owes the answer by
    /// another hour. No claim is ever left without a dated answer.
    /// </summary>
    public Result<Done> NoticeAnswerOverdue(int answerWithinHours, PromiseTimes times, DateTimeOffset now)
    {
        if (Status != ClaimStatus.InReview || AnswerDue is not { } due || due > now)
        {
            return NotNow();
        }

        var broken = promises.Where(promise => promise is { Kind: PromiseKind.AnswerBy, State: PromiseState.Open }).ToList();
        var place = QueueAt;
        AskPerson(times.AnswerBy(now, answerWithinHours), now);
        // Who was not to be left waiting is so still less now that we are late.
        QueueAt = place < due ? place : QueueAt;
        foreach (var promise in broken)
        {
            promise.Break(due);
            Own(promise, BrokenBy.Time, AnswerDue, times, now);
        }

        return Done.Yes;
    }

    private void Hear(EngineWord word, PromiseTimes times, DateTimeOffset now)
    {
        var decision = word.Decision;
        // Chance is drawn once: a day promised for earlier keeps it.
        var kept = new ClaimDecision(decisions.Count + 1, word, decisions.Find(one => one.Outcome != DecisionOutcome.ForReview), now);
        decisions.Add(kept);
        ConsideredUnder = word.PolicyNumber;
        Record(now, Actor.Engine, new ClaimEvent.Decided(word.PolicyNumber, decision.Outcome, decision.On, decision.DecidedBy?.Code) { Chance = kept.Chance < 1 ? kept.Chance : null });
        AnswerDue = null;
        switch (decision.Outcome)
        {
            case DecisionOutcome.ApprovedOnWord:
                Status = ClaimStatus.ApprovedOnWord;
                GrantAllLeft();
                PromiseRemedy(times.CarriedOutAfter(now), now);
                SettleWhatIsGranted(now + times.ChangeOfMind);
                break;
            case DecisionOutcome.PromisedOn:
                Status = ClaimStatus.PromisedOn;
                PromisedOn = decision.On;
                GrantAllLeft();
                PromiseRemedy(times.EveningOf(decision.On!.Value) is var evening && evening > now ? evening : times.CarriedOutAfter(now), now);
                break;
            default:
                Status = ClaimStatus.InReview;
                AskPerson(times.AnswerBy(now, word.Policy.Terms.Review.AnswerWithinHours), now);
                break;
        }
    }

    private void AskPerson(DateTimeOffset due, DateTimeOffset now)
    {
        AnswerDue = due;
        AddPromise(PromiseKind.AnswerBy, null, due, now);
    }
}
