using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Trust;
using TrustClaims.Testing.Builders;

namespace TrustClaims.Domain.Tests.Trust.Rules;

public sealed class TooManyOrdersWithClaimTests
{
    private const string Rule = """ "shareOfOrders": { "fromOrder": 5, "most": { "New": 0.34 } } """;

    [Theory]
    [InlineData(50, 17, Finding.Within)]
    [InlineData(50, 18, Finding.Beyond)]
    [InlineData(100, 34, Finding.Within)]
    [InlineData(100, 35, Finding.Beyond)]
    [InlineData(5, 1, Finding.Within)]
    [InlineData(5, 2, Finding.Beyond)]
    public void At_the_limit_is_within_and_one_order_more_is_beyond(int orders, int claimed, Finding finding) =>
        RuleAsking.Ask(Rule, Of(orders, claimed)).Is(finding, (double)claimed / orders, 0.34);

    [Theory]
    [InlineData(4, 4)]
    [InlineData(0, 0)]
    public void Below_the_first_order_that_counts_a_share_says_nothing(int orders, int claimed) => RuleAsking.Ask(Rule, Of(orders, claimed)).IsUnknown(0.34);

    [Fact]
    public void Where_a_count_is_unknown_it_says_so()
    {
        RuleAsking.Ask(Rule, Of(null, 1)).IsUnknown(0.34);
        RuleAsking.Ask(Rule, Of(6, null)).IsUnknown(0.34);
    }

    [Fact]
    public void Contracts_have_no_orders_to_count() => RuleAsking.Ask(Rule, Of(5, 5) with { Type = ClaimType.BrokenItem }).DoesNotApply();

    [Fact]
    public void Where_no_limit_is_set_the_rule_does_not_apply() => RuleAsking.Ask(Rule, Of(5, 5), Standing.Loyal).DoesNotApply();

    [Fact]
    public void Every_share_of_small_numbers_is_within_a_limit_of_that_very_share()
    {
        for (var orders = 1; orders <= 60; orders++)
        {
            for (var claimed = 0; claimed <= orders; claimed++)
            {
                var limit = ((double)claimed / orders).ToString("R", System.Globalization.CultureInfo.InvariantCulture);
                var answer = RuleAsking.Ask($$""" "shareOfOrders": { "fromOrder": 1, "most": {{limit}} } """, Of(orders, claimed));
                Assert.Equal(Finding.Within, answer.Finding);
            }
        }
    }

    private static ClaimFacts Of(int? orders, int? claimed) => Some.Facts() with { OrdersInYear = orders, OrdersWithClaimInYear = claimed };
}
