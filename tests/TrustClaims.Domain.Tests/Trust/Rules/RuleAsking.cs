using TrustClaims.Domain.Trust;
using TrustClaims.Testing.Builders;

namespace TrustClaims.Domain.Tests.Trust.Rules;

/// <summary>One rule alone, written as in a policy, asked about some facts.</summary>
internal static class RuleAsking
{
    public static RuleAnswer Ask(string rule, ClaimFacts facts, Standing standing = Standing.New)
    {
        var only = Some.PolicyOf(rule).Rules.Single();
        var answer = only.Ask(facts, standing);
        Assert.Equal(only.Code, answer.Code);
        Assert.StartsWith($"\"{only.Code}\"", rule.TrimStart(), StringComparison.Ordinal);
        return answer;
    }

    public static void Is(this RuleAnswer answer, Finding finding, Measure observed, Measure threshold, DateOnly? until = null) =>
        Assert.Equal(new RuleAnswer(answer.Code, finding, observed, threshold, until), answer);

    public static void DoesNotApply(this RuleAnswer answer) => answer.Is(Finding.NotApplicable, Measure.None, Measure.None);

    /// <summary>A limit exists; the fact that it needs does not.</summary>
    public static void IsUnknown(this RuleAnswer answer, Measure threshold) => answer.Is(Finding.NotApplicable, Measure.None, threshold);
}
