using TrustClaims.Domain.Trust;
using TrustClaims.Testing.Builders;

namespace TrustClaims.Domain.Tests.Trust.Rules;

public sealed class GrantedSumBeyondLimitTests
{
    private const string Rule = """ "cumulativeAmount": { "windowDays": 365, "most": { "New": "300.00" } } """;
    private static readonly Money Dollars = new(100, Currency.Of("USD"));

    [Theory]
    [InlineData(0, Finding.Within)]
    [InlineData(250, Finding.Within)]
    [InlineData(250.01, Finding.Beyond)]
    public void What_was_granted_counts_together_with_this_claim(decimal granted, Finding finding) =>
        RuleAsking.Ask(Rule, Granted(Some.Eur(granted))).Is(finding, Some.Eur(granted + 50), Some.Eur(300));

    [Fact]
    public void Where_the_sum_is_unknown_or_in_another_currency_it_says_so()
    {
        RuleAsking.Ask(Rule, Granted(null)).IsUnknown(Some.Eur(300));
        RuleAsking.Ask(Rule, Granted(Dollars)).IsUnknown(Some.Eur(300));
    }

    [Fact]
    public void A_claim_in_another_currency_is_beyond() =>
        RuleAsking.Ask(Rule, Granted(null) with { Payable = Dollars }).Is(Finding.Beyond, Dollars, Some.Eur(300));

    [Fact]
    public void Where_no_limit_is_set_the_rule_does_not_apply() => RuleAsking.Ask(Rule, Granted(Some.Eur(9_999)), Standing.Loyal).DoesNotApply();

    private static ClaimFacts Granted(Money? before) => Some.Facts() with { Payable = Some.Eur(50), GrantedInWindow = before };
}
