using TrustClaims.Domain.Trust;
using TrustClaims.Testing.Builders;

namespace TrustClaims.Domain.Tests.Trust;

public sealed class PolicyWarningsTests
{
    [Fact]
    public void The_opening_policy_contradicts_itself_nowhere() => Assert.Empty(PolicyWarnings.Of(Some.OpeningPolicy));

    [Fact]
    public void Who_is_known_for_longer_and_has_less_is_named_beside_who_has_more()
    {
        var warning = Assert.Single(Of("""{ "amount": { "most": { "default": "80.00", "LostParcel": { "Regular": "150.00", "Loyal": "120.00", "default": "80.00" } } } }"""));

        Assert.Equal(
            new PolicyWarning(PolicyWarnings.Falls, "rules.amount.most.LostParcel.Loyal", Some.Eur(120m), "rules.amount.most.LostParcel.Regular", Some.Eur(150m)), warning);
    }

    [Fact]
    public void What_holds_for_every_type_is_one_contradiction()
    {
        var warning = Assert.Single(Of("""{ "frequency": { "windowDays": 90, "most": { "default": 2, "Regular": 1, "Loyal": 4 } } }"""));

        Assert.Equal(("rules.frequency.most.Regular", 1, "rules.frequency.most.New", 2), (warning.Path, warning.Value, warning.Other, warning.OtherValue));
    }

    [Fact]
    public void More_is_asked_of_who_is_known_for_longer()
    {
        var warning = Assert.Single(Of("""{ "newAccount": { "fewestHours": { "default": 24, "Loyal": 48 } } }"""));

        Assert.Equal((PolicyWarnings.AsksMore, "rules.newAccount.fewestHours.Loyal"), (warning.Code, warning.Path));
    }

    [Fact]
    public void A_limit_that_another_keeps_out_of_reach_is_named_with_it()
    {
        var warnings = Of("""{ "amount": { "most": "500.00" }, "cumulativeAmount": { "windowDays": 30, "most": "300.00" }, "exposure": { "daily": "400.00" } }""");

        Assert.Equal(["rules.cumulativeAmount.most.LostParcel.New", "rules.exposure.daily.default"], warnings.Select(warning => warning.Other));
        Assert.All(warnings, warning => Assert.Equal(PolicyWarnings.OutOfReach, warning.Code));
    }

    [Fact]
    public void Whoever_has_no_limit_is_named_beside_who_has_one()
    {
        var warning = Assert.Single(Of("""{ "amount": { "most": { "LostParcel": "80.00" } } }"""));

        Assert.Equal(
            (PolicyWarnings.Unlimited, "rules.amount.most.LostParcel.New", Some.Eur(80m)), (warning.Code, warning.Other, warning.OtherValue));
        Assert.DoesNotContain("LostParcel", warning.Path, StringComparison.Ordinal);
    }

    [Fact]
    public void What_silence_grants_above_a_days_budget_is_never_granted()
    {
        var policy = Some.Policy("""{ "name": "Test", "currency": "EUR", "rules": { "exposure": { "daily": "100.00" } }, "silenceMeansYes": "250.00" }""");

        Assert.Equal("silenceMeansYes.LostParcel.New", Assert.Single(PolicyWarnings.Of(policy)).Path);
    }

    [Fact]
    public void An_hours_budget_that_one_claim_exceeds_or_a_day_has_no_room_for_is_named()
    {
        var warnings = Of("""{ "amount": { "most": "80.00" }, "exposure": { "daily": { "default": "400.00", "LostParcel": "100.00" }, "hourly": { "default": "500.00", "LostParcel": "60.00", "WrongItem": "450.00" } } }""");

        Assert.Equal(
            [
                ("rules.amount.most.LostParcel.New", "rules.exposure.hourly.LostParcel"),
                ("rules.exposure.hourly.default", "rules.exposure.daily.default"),
                ("rules.exposure.hourly.WrongItem", "rules.exposure.daily.default"),
            ],
            warnings.Select(warning => (warning.Path, warning.Other)));
    }

    private static IReadOnlyList<PolicyWarning> Of(string rules) => PolicyWarnings.Of(Some.Policy($$"""{ "name": "Test", "currency": "EUR", "rules": {{rules}} }"""));
}
