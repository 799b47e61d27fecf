using TrustClaims.Domain.Trust;

namespace TrustClaims.Domain.Claims;

/// <summary>One of the engine's decisions on a claim, with all it needs to be decided again to the same result.</summary>
public sealed class ClaimDecision
{
    private ClaimDecision()
    {
    }

    internal ClaimDecision(int number, EngineWord word, DateTimeOffset at)
    {
        (Number, PolicyNumber, Facts, At) = (number, word.PolicyNumber, word.Facts, at);
        (Outcome, On, Standing, Answers) = (word.Decision.Outcome, word.Decision.On, word.Decision.Standing, word.Decision.Answers);
        DecidedInMicroseconds = word.DecidedInMicroseconds;
        // Nobody is followed up yet: whatever rate the policy means, a claim answered at once has no chance of being observed.
        FollowUpProbability = Outcome == DecisionOutcome.ForReview ? 1 : 0;
    }

    public int Number { get; private set; }

    public int PolicyNumber { get; private set; }

    public DecisionOutcome Outcome { get; private set; }

    public DateOnly? On { get; private set; }

    public Standing Standing { get; private set; }

    public ClaimFacts Facts { get; private set; }

    public IReadOnlyList<RuleAnswer> Answers { get; private set; } = [];

    /// <summary>From gathering the facts to the decision.</summary>
    public long DecidedInMicroseconds { get; private set; }

    /// <summary>The probability, at the time, that the truth of this claim would be observed: 1 when it went to a person.</summary>
    public double FollowUpProbability { get; private set; }

    public DateTimeOffset At { get; private set; }

    public Decision Decision => new(Outcome, On, Standing, Answers);
}

/// <summary>The engine's word on one claim: under which policy, from which facts, what, and how long it took.</summary>
public sealed record EngineWord(int PolicyNumber, TrustPolicy Policy, ClaimFacts Facts, Decision Decision, long DecidedInMicroseconds);
