using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Trust;
using TrustClaims.Testing.Builders;

namespace TrustClaims.Domain.Tests.Trust.Rules;

public sealed class CarrierContradictsTests
{
    private const string Rule = """ "carrierAccount": { "beyond": ["deliveredAgainstSignature", "delivered"] } """;
    private const string Named = "delivered, deliveredAgainstSignature";

    [Theory]
    [InlineData(CarrierAccount.ReportedLost, "reportedLost", Finding.Within)]
    [InlineData(CarrierAccount.None, "none", Finding.Within)]
    [InlineData(CarrierAccount.Moving, "moving", Finding.Within)]
    [InlineData(CarrierAccount.Delivered, "delivered", Finding.Beyond)]
    [InlineData(CarrierAccount.DeliveredToNeighbour, "deliveredToNeighbour", Finding.Within)]
    [InlineData(CarrierAccount.DeliveredAgainstSignature, "deliveredAgainstSignature", Finding.Beyond)]
    public void A_person_looks_at_the_accounts_that_are_named_and_no_others(CarrierAccount account, string word, Finding finding) =>
        RuleAsking.Ask(Rule, Some.Facts() with { Account = account }).Is(finding, word, Named);

    [Fact]
    public void An_unknown_account_contradicts_nobody() => RuleAsking.Ask(Rule, Some.Facts() with { Account = null }).DoesNotApply();

    [Fact]
    public void Only_lost_parcels_have_a_carrier_to_contradict_them() =>
        RuleAsking.Ask(Rule, Some.Facts() with { Type = ClaimType.DamagedItem, Account = CarrierAccount.Delivered }).DoesNotApply();
}
