namespace TrustClaims.Domain.Trust;

/// <summary>
/// The engine: pure and deterministic. It says yes, promises a day, or hands over to a person. The same facts and the same policy give the
/// same decision for ever.
/// </summary>
public static class TrustEngine
{
    /// <summary>Decides with every rule's answer kept.</summary>
    public static Decision Decide(in ClaimFacts facts, TrustPolicy policy)
    {
        var standing = policy.Standing.Of(facts);
        var rules = policy.RulesSpan;
        var answers = new RuleAnswer[rules.Length];
        var needsPerson = false;
        DateOnly? until = null;
        for (var i = 0; i < answers.Length; i++)
        {
            answers[i] = Ask(rules[i], facts, standing);
            needsPerson |= answers[i].NeedsPerson;
            until = Later(until, answers[i].Until);
        }

        return needsPerson ? new Decision(DecisionOutcome.ForReview, null, standing, answers)
            : until is { } day ? new Decision(DecisionOutcome.PromisedOn, day, standing, answers)
            : new Decision(DecisionOutcome.ApprovedOnWord, null, standing, answers);
    }

    // What only comes too early mends itself by waiting: a rule set aside leaves that as it is.
    private static RuleAnswer Ask(TrustRule rule, in ClaimFacts facts, Standing standing)
    {
        var answer = rule.Ask(facts, standing);
        return answer.NeedsPerson && facts.SetAside.Holds(rule) ? answer with { Finding = Finding.SetAside } : answer;
    }

    private static DateOnly? Later(DateOnly? one, DateOnly? other) => one > other ? one : other ?? one;
}
