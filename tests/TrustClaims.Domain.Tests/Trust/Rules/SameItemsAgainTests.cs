using TrustClaims.Domain.Trust;
using TrustClaims.Testing.Builders;

namespace TrustClaims.Domain.Tests.Trust.Rules;

public sealed class SameItemsAgainTests
{
    private const string Rule = """ "sameItems": {} """;

    [Fact]
    public void A_first_claim_on_an_item_is_within() => RuleAsking.Ask(Rule, Some.Facts() with { SameItemsClaimed = false }).Is(Finding.Within, 0, 0);

    [Fact]
    public void A_second_one_goes_to_a_person() => RuleAsking.Ask(Rule, Some.Facts() with { SameItemsClaimed = true }).Is(Finding.Beyond, 1, 0);

    [Fact]
    public void Where_nobody_knows_the_rule_does_not_apply() => RuleAsking.Ask(Rule, Some.Facts() with { SameItemsClaimed = null }).DoesNotApply();
}
