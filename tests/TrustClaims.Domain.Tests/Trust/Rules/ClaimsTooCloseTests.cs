using TrustClaims.Domain.Trust;
using TrustClaims.Testing.Builders;

namespace TrustClaims.Domain.Tests.Trust.Rules;

public sealed class ClaimsTooCloseTests
{
    private const string Rule = """ "frequency": { "windowDays": 90, "most": { "Regular": 2, "Loyal": 4 } } """;

    [Theory]
    [InlineData(1, Finding.Within)]
    [InlineData(2, Finding.Within)]
    [InlineData(3, Finding.Beyond)]
    public void This_claim_included_at_the_limit_is_within(int count, Finding finding) =>
        RuleAsking.Ask(Rule, Some.Facts() with { DeclarationsInWindow = count }, Standing.Regular).Is(finding, count, 2);

    [Fact]
    public void Each_standing_has_its_own_limit() =>
        RuleAsking.Ask(Rule, Some.Facts() with { DeclarationsInWindow = 4 }, Standing.Loyal).Is(Finding.Within, 4, 4);

    [Fact]
    public void Where_the_count_is_unknown_it_says_so() => RuleAsking.Ask(Rule, Some.Facts() with { DeclarationsInWindow = null }, Standing.Regular).IsUnknown(2);

    [Fact]
    public void Where_no_limit_is_set_the_rule_does_not_apply() => RuleAsking.Ask(Rule, Some.Facts() with { DeclarationsInWindow = 99 }).DoesNotApply();

    [Fact]
    public void A_limit_of_nought_sends_everybody_to_a_person() => RuleAsking.Ask(
        """ "frequency": { "windowDays": 1, "most": 0 } """, Some.Facts() with { DeclarationsInWindow = 1 }).Is(Finding.Beyond, 1, 0);
}
