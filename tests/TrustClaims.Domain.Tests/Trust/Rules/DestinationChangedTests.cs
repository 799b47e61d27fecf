using TrustClaims.Domain.Trust;
using TrustClaims.Testing.Builders;

namespace TrustClaims.Domain.Tests.Trust.Rules;

public sealed class DestinationChangedTests
{
    private const string Rule = """ "destination": { "changedWithinDays": { "New": 30 } } """;

    [Theory]
    [InlineData(0, Finding.Beyond)]
    [InlineData(29, Finding.Beyond)]
    [InlineData(30, Finding.Within)]
    [InlineData(31, Finding.Within)]
    public void A_change_counts_until_it_is_that_many_days_old(int days, Finding finding) => RuleAsking.Ask(Rule, Of(false, days)).Is(finding, days, 30);

    [Fact]
    public void Another_destination_than_the_agreements_goes_to_a_person()
    {
        RuleAsking.Ask(Rule, Of(true, null)).Is(Finding.Beyond, "differs", 30);
        RuleAsking.Ask(Rule, Of(true, 999)).Is(Finding.Beyond, "differs", 30);
    }

    [Fact]
    public void The_same_destination_that_never_changed_is_within() => RuleAsking.Ask(Rule, Of(false, null)).Is(Finding.Within, "same", 30);

    [Fact]
    public void A_recent_change_counts_even_where_the_destination_is_unknown()
    {
        RuleAsking.Ask(Rule, Of(null, 29)).Is(Finding.Beyond, 29, 30);
        RuleAsking.Ask(Rule, Of(null, 30)).IsUnknown(30);
        RuleAsking.Ask(Rule, Of(null, null)).IsUnknown(30);
    }

    [Fact]
    public void Where_no_limit_is_set_the_rule_does_not_apply() => RuleAsking.Ask(Rule, Of(true, 0), Standing.Loyal).DoesNotApply();

    private static ClaimFacts Of(bool? differs, int? days) => Some.Facts() with { DestinationDiffers = differs, DaysSinceContactChanged = days };
}
