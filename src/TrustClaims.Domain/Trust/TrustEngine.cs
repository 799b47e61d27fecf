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

        var verdict = Conclude(needsPerson, until);
        return new Decision(verdict.Outcome, verdict.On, standing, answers);
    }

    /// <summary>Decides alike without keeping answers: for replays, nothing is allocated.</summary>
    /// <param name="findings">As many as the policy has rules: what each found is written there, in the policy's order.</param>
    public static Verdict Judge(in ClaimFacts facts, TrustPolicy policy, Span<Finding> findings)
    {
        var standing = policy.Standing.Of(facts);
        var rules = policy.RulesSpan;
        var needsPerson = false;
        DateOnly? until = null;
        for (var i = 0; i < rules.Length; i++)
        {
            var answer = Ask(rules[i], facts, standing);
            findings[i] = answer.Finding;
            needsPerson |= answer.NeedsPerson;
            until = Later(until, answer.Until);
        }

        return Conclude(needsPerson, until);
    }

    // What only comes too early mends itself by waiting: a rule set aside leaves that as it is.
    private static RuleAnswer Ask(TrustRule rule, in ClaimFacts facts, Standing standing)
    {
        var answer = rule.Ask(facts, standing);
        return answer.NeedsPerson && facts.SetAside.Holds(rule) ? answer with { Finding = Finding.SetAside } : answer;
    }

    private static DateOnly? Later(DateOnly? one, DateOnly? other) => one > other ? one : other ?? one;

    private static Verdict Conclude(bool needsPerson, DateOnly? until) =>
        needsPerson ? new Verdict(DecisionOutcome.ForReview, null)
        : until is { } day ? new Verdict(DecisionOutcome.PromisedOn, day)
        : new Verdict(DecisionOutcome.ApprovedOnWord, null);
}
