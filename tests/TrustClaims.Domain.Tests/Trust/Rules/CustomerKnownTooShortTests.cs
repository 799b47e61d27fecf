using TrustClaims.Domain.Trust;
using TrustClaims.Testing.Builders;

namespace TrustClaims.Domain.Tests.Trust.Rules;

public sealed class CustomerKnownTooShortTests
{
    private const string Rule = """ "newAccount": { "fewestHours": { "New": 24 } } """;

    [Theory]
    [InlineData(23, Finding.Beyond)]
    [InlineData(24, Finding.Within)]
    [InlineData(25, Finding.Within)]
    public void From_the_fewest_hours_on_it_is_within(int hours, Finding finding) =>
        RuleAsking.Ask(Rule, Some.Facts() with { HoursKnown = hours }).Is(finding, hours, 24);

    [Fact]
    public void Where_nobody_knows_since_when_it_says_so() => RuleAsking.Ask(Rule, Some.Facts() with { HoursKnown = null }).IsUnknown(24);

    [Fact]
    public void Where_no_limit_is_set_the_rule_does_not_apply() => RuleAsking.Ask(Rule, Some.Facts() with { HoursKnown = 0 }, Standing.Loyal).DoesNotApply();
}
