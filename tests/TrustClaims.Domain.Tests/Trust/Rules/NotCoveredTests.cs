using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Trust;
using TrustClaims.Testing.Builders;

namespace TrustClaims.Domain.Tests.Trust.Rules;

public sealed class NotCoveredTests
{
    private const string Rule = """ "cover": {} """;

    [Theory]
    [InlineData(CoverAnswer.InForce, "inForce", Finding.Within)]
    [InlineData(CoverAnswer.NotOnThatDay, "notOnThatDay", Finding.Beyond)]
    [InlineData(CoverAnswer.NotThatCause, "notThatCause", Finding.Beyond)]
    [InlineData(CoverAnswer.Unknown, "unknown", Finding.Beyond)]
    [InlineData(null, "unknown", Finding.Beyond)]
    public void Only_a_cover_in_force_for_that_cause_is_within(CoverAnswer? cover, string word, Finding finding) =>
        RuleAsking.Ask(Rule, Some.Facts(ClaimType.WaterDamage) with { Cover = cover }).Is(finding, word, "inForce");

    [Fact]
    public void An_order_needs_no_cover() => RuleAsking.Ask(Rule, Some.Facts() with { Cover = CoverAnswer.Unknown }).DoesNotApply();
}
