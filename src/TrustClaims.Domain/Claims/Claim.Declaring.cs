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
        claim.Hear(word, times, now);
        return claim;
    }

    /// <summary>
    /// A looser policy is live: a claim in review that is within it is answered at once. Otherwise nothing changes; a person goes on as promised.
    /// </summary>
    /// <returns>Whether it was answered.</returns>
    public bool DecideAgain(EngineWord word, PromiseTimes times, DateTimeOffset now)
    {
        if (Status != ClaimStatus.InReview)
        {
            return false;
        }

        ConsideredUnder = word.PolicyNumber;
        Version++;
        if (word.Decision.Outcome == DecisionOutcome.ForReview)
        {
            return false;
        }

        EndPromises(promise => promise.Happened(now), promise => promise.Kind == PromiseKind.AnswerBy);
        Hear(word, times, now);
        return true;
    }

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

    /// <summary>The promised hour passed without a person's answer: silence means yes.</summary>
    public Result<Done> ApproveOnSilence(PromiseTimes times, DateTimeOffset now)
    {
        if (Status != ClaimStatus.InReview || AnswerDue is not { } due || due > now)
        {
            return NotNow();
        }

        BreakAnswer(due, now);
        Status = ClaimStatus.Approved;
        AnswerDue = null;
        Record(now, Actor.Clock, new ClaimEvent.ApprovedOnSilence(due));
        GrantAllLeft();
        PromiseRemedy(times.CarriedOutAfter(now), now);
        SettleWhatIsGranted(now + times.ChangeOfMind);
        return Done.Yes;
    }

    /// <summary>The promised hour passed and silence cannot mean yes here: the promise is broken, and the claim stays with a person.</summary>
    public Result<Done> NoticeAnswerOverdue(DateTimeOffset now)
    {
        if (Status != ClaimStatus.InReview || AnswerDue is not { } due || due > now ||
            !promises.Any(promise => promise is { Kind: PromiseKind.AnswerBy, State: PromiseState.Open }))
        {
            return NotNow();
        }

        BreakAnswer(due, now);
        Record(now, Actor.Clock, new ClaimEvent.AnswerOverdue(due));
        return Done.Yes;
    }

    private void BreakAnswer(DateTimeOffset due, DateTimeOffset now) =>
        EndPromises(promise => promise.Break(now), promise => promise.Kind == PromiseKind.AnswerBy && promise.Due <= due);

    private void Hear(EngineWord word, PromiseTimes times, DateTimeOffset now)
    {
        var decision = word.Decision;
        decisions.Add(new ClaimDecision(decisions.Count + 1, word, now));
        ConsideredUnder = word.PolicyNumber;
        Record(now, Actor.Engine, new ClaimEvent.Decided(word.PolicyNumber, decision.Outcome, decision.On, decision.DecidedBy?.Code));
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
                PromiseRemedy(times.EveningOf(decision.On!.Value), now);
                break;
            default:
                Status = ClaimStatus.InReview;
                AskPerson(PromiseTimes.AnswerBy(now, word.Policy.Terms.Review.AnswerWithinHours), now);
                break;
        }
    }

    private void AskPerson(DateTimeOffset due, DateTimeOffset now)
    {
        AnswerDue = due;
        MakePromise(PromiseKind.AnswerBy, due, now);
    }
}
