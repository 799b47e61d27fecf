namespace TrustClaims.Domain.Trust;

/// <summary>All that the engine can answer. There is no case for saying no, and none may be added: only a named person declines.</summary>
public enum DecisionOutcome
{
    ApprovedOnWord,

    /// <summary>Only time is missing: paid on that day by itself.</summary>
    PromisedOn,
    ForReview,
}

/// <summary>The engine's decision with every rule's answer, in the catalogue's order.</summary>
public sealed record Decision(DecisionOutcome Outcome, DateOnly? On, Standing Standing, IReadOnlyList<RuleAnswer> Answers)
{
    /// <summary>The answer that made the difference: the first that needs a person, or the one that asks for time; null when all is within.</summary>
    public RuleAnswer? DecidedBy => Outcome switch
    {
        DecisionOutcome.ApprovedOnWord => null,
        DecisionOutcome.PromisedOn => Answers.First(answer => answer.Until == On),
        _ => Answers.First(answer => answer.NeedsPerson),
    };
}
