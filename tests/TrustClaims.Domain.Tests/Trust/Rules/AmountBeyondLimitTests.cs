using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Trust;
using TrustClaims.Testing.Builders;

namespace TrustClaims.Domain.Tests.Trust.Rules;

public sealed class AmountBeyondLimitTests
{
    private const string Rule = """ "amount": { "most": { "LostParcel": { "New": "80.00", "Loyal": "250.00" } } } """;

    [Theory]
    [InlineData(0, Finding.Within)]
    [InlineData(79.99, Finding.Within)]
    [InlineData(80, Finding.Within)]
    [InlineData(80.01, Finding.Beyond)]
    public void At_the_limit_is_within_and_a_cent_more_is_beyond(decimal payable, Finding finding) =>
        RuleAsking.Ask(Rule, Worth(payable)).Is(finding, Some.Eur(payable), Some.Eur(80));

    [Fact]
    public void Each_standing_has_its_own_limit() => RuleAsking.Ask(Rule, Worth(250), Standing.Loyal).Is(Finding.Within, Some.Eur(250), Some.Eur(250));

    [Fact]
    public void Where_no_limit_is_set_the_rule_does_not_apply()
    {
        RuleAsking.Ask(Rule, Worth(9_999), Standing.Regular).DoesNotApply();
        RuleAsking.Ask(Rule, Worth(9_999) with { Type = ClaimType.WrongItem }).DoesNotApply();
    }

    [Fact]
    public void A_claim_in_another_currency_is_beyond_however_small()
    {
        var cent = new Money(1, Currency.Of("USD"));

        RuleAsking.Ask(Rule, Some.Facts() with { Payable = cent }).Is(Finding.Beyond, cent, Some.Eur(80));
    }

    private static ClaimFacts Worth(decimal payable) => Some.Facts() with { Payable = Some.Eur(payable) };
}
