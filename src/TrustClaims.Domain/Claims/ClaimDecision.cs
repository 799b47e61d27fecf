using TrustClaims.Domain.Trust;
using TrustClaims.Domain.Trust.Rules;

namespace TrustClaims.Domain.Claims;

/// <summary>One of the engine's decisions on a claim, with all it needs to be decided again to the same result.</summary>
public sealed class ClaimDecision
{
    private ClaimDecision()
    {
    }

    /// <param name="promised">The decision by which it was promised for a day before, and drawn already; null where there is none.</param>
    internal ClaimDecision(int number, EngineWord word, ClaimDecision? promised, DateTimeOffset at)
    {
        var drawn = promised ?? word.DrawnBefore;
        (Number, PolicyNumber, Facts, At) = (number, word.PolicyNumber, word.Facts, at);
        (Outcome, On, Standing, Answers) = (word.Decision.Outcome, word.Decision.On, word.Decision.Standing, word.Decision.Answers);
        DecidedInMicroseconds = word.DecidedInMicroseconds;
        LackedRoom = Outcome == DecisionOutcome.ForReview && Answers.Any(answer => answer is { Code: BudgetReached.Key, Finding: Finding.Beyond });
        (FollowUpProbability, Chance) = Outcome == DecisionOutcome.ForReview ? (1, 1) : (drawn?.FollowUpProbability ?? word.Policy.Terms.FollowUpRate, drawn?.Chance ?? word.Chance);
    }

    public int Number { get; private set; }

    public int PolicyNumber { get; private set; }

    public DecisionOutcome Outcome { get; private set; }

    public DateOnly? On { get; private set; }

    public Standing Standing { get; private set; }

    public ClaimFacts Facts { get; private set; }

    public IReadOnlyList<RuleAnswer> Answers { get; private set; } = [];

    /// <summary>A person answers because a budget had no room for it, for that alone or among others; null where that was not yet kept beside the answers.</summary>
    public bool? LackedRoom { get; private set; }

    /// <summary>From gathering the facts to the decision.</summary>
    public long DecidedInMicroseconds { get; private set; }

    /// <summary>
    /// The probability, at the time, that the truth of this claim would be observed: 1 when it went to a person, else the policy's rate of follow-ups.
    /// </summary>
    public double FollowUpProbability { get; private set; }

    /// <summary>The number that was drawn for it, once: from 0 to below 1; 1 where none was.</summary>
    public double Chance { get; private set; }

    /// <summary>Answered at once, and drawn for a call afterwards.</summary>
    public bool IsFollowedUp => Outcome != DecisionOutcome.ForReview && Chance < FollowUpProbability;

    public DateTimeOffset At { get; private set; }

    public Decision Decision => new(Outcome, On, Standing, Answers);
}

/// <summary>The engine's word on one claim: under which policy, from which facts, what, and how long it took.</summary>
public sealed record EngineWord(int PolicyNumber, TrustPolicy Policy, ClaimFacts Facts, Decision Decision, long DecidedInMicroseconds)
{
    /// <summary>A number drawn for this claim beside the decision, which knows nothing of it: below the policy's rate of follow-ups it is followed up. 1 draws nothing.</summary>
    public double Chance { get; init; } = 1;

    /// <summary>The decision by which the same items were drawn already, before that claim was withdrawn: its number and its rate stand for this claim too. Null where there is none.</summary>
    public ClaimDecision? DrawnBefore { get; init; }
}
