using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Trust;
using TrustClaims.Testing.Builders;

namespace TrustClaims.Domain.Tests.Trust.Rules;

public sealed class AddressSharedByManyTests
{
    private const string Rule = """ "household": { "windowDays": 180, "most": { "New": 4 } } """;

    [Theory]
    [InlineData(0, Finding.Within)]
    [InlineData(4, Finding.Within)]
    [InlineData(5, Finding.Beyond)]
    public void Others_at_the_address_count_up_to_the_limit(int others, Finding finding) => RuleAsking.Ask(Rule, Others(others)).Is(finding, others, 4);

    [Fact]
    public void A_relay_point_has_no_household_and_the_rule_says_so() => RuleAsking.Ask(Rule, Others(null)).IsUnknown(4);

    [Fact]
    public void Contracts_have_no_delivery_address() => RuleAsking.Ask(Rule, Others(99) with { Type = ClaimType.WaterDamage }).DoesNotApply();

    [Fact]
    public void Where_no_limit_is_set_the_rule_does_not_apply() => RuleAsking.Ask(Rule, Others(99), Standing.Loyal).DoesNotApply();

    private static ClaimFacts Others(int? count) => Some.Facts() with { OtherCustomersAtAddress = count };
}
