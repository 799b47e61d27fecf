using System.Text.Json;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Trust;
using TrustClaims.Domain.Trust.Rules;
using TrustClaims.Testing.Builders;

namespace TrustClaims.Domain.Tests.Trust;

/// <summary>What a policy may say; what it may not stands in the other file.</summary>
public sealed class PolicyReaderTests
{
    private const string Minimal = """{ "name": "Minimal", "currency": "BRL", "rules": {} }""";

    [Fact]
    public void The_opening_policy_reads_as_it_is_written()
    {
        var policy = Some.OpeningPolicy;

        Assert.Equal(("Opening policy", Currency.Eur), (policy.Name, policy.Currency));
        Assert.Equal(new StandingThresholds(new StandingThreshold(90, 2), new StandingThreshold(365, 6)), policy.Standing);
        Assert.Equal(Some.Eur(250), policy.Find<AmountBeyondLimit>()!.Most.For(ClaimType.LostParcel, Standing.Loyal));
        Assert.Equal(Some.Eur(90), policy.Find<AmountBeyondLimit>()!.Most.For(ClaimType.LostParcel, Standing.New));
        Assert.Equal(Some.Eur(80), policy.Find<AmountBeyondLimit>()!.Most.For(ClaimType.WrongItem, Standing.Loyal));
        Assert.Equal(90, policy.Find<ClaimsTooClose>()!.WindowDays);
        Assert.Equal(new RuleWindows(90, 365, 180), policy.Windows);
        Assert.Equal([Remedy.Resend, Remedy.Refund, Remedy.StoreCredit], policy.RemediesFor(ClaimType.LostParcel));
        Assert.Equal(new ReviewTerms(12, Some.Eur(28), 24), policy.Terms.Review);
        Assert.Equal(Some.Eur(60), policy.Terms.KeepUpTo.For(ClaimType.DamagedItem, Standing.New));
        Assert.Equal(Some.Eur(250), policy.Terms.SilenceMeansYes.For(ClaimType.DamagedItem, Standing.New));
        Assert.Equal(0.05, policy.Terms.FollowUpRate);
    }

    [Fact]
    public void Rules_stand_in_the_catalogues_order_whatever_order_they_are_written_in() => Assert.Equal(
        ["amount", "age", "cover"],
        Some.PolicyOf("""  "cover": {}, "age": { "latestDays": 60 }, "amount": { "most": "1.00" } """).Rules.Select(rule => rule.Code));

    [Fact]
    public void The_opening_policy_applies_every_rule_but_the_newest_account() =>
        Assert.Equal(TrustRules.All.Select(kind => kind.Code).Except(["newAccount"]), Some.OpeningPolicy.Rules.Select(rule => rule.Code));

    [Fact]
    public void The_policy_in_reais_is_the_same_but_for_its_amounts()
    {
        var policy = Some.Policy(Some.OpeningBrlJson);

        Assert.Equal("BRL", policy.Currency.Code);
        Assert.Equal(Some.OpeningPolicy.Rules.Select(rule => rule.Code), policy.Rules.Select(rule => rule.Code));
        Assert.Equal(new Money(125_000, policy.Currency), policy.Find<AmountBeyondLimit>()!.Most.For(ClaimType.LostParcel, Standing.Loyal));
    }

    [Fact]
    public void What_is_read_is_written_back_the_same()
    {
        var once = Some.OpeningPolicy.Json;

        Assert.Equal(once, Some.Policy(once).Json);
        Assert.True(JsonElement.DeepEquals(JsonDocument.Parse(Some.OpeningJson).RootElement, JsonDocument.Parse(once).RootElement));
    }

    [Fact]
    public void Name_currency_and_rules_are_enough()
    {
        var policy = Some.Policy(Minimal);

        Assert.Empty(policy.Rules);
        Assert.Equal("BRL", policy.Terms.Review.HourlyCost.Currency.Code);
        Assert.Equal((24, 0d), (policy.Terms.Review.AnswerWithinHours, policy.Terms.FollowUpRate));
        Assert.Null(policy.Terms.KeepUpTo.For(ClaimType.DamagedItem, Standing.Loyal));
        Assert.Equal(new RuleWindows(null, null, null), policy.Windows);
        Assert.Equal(Standing.New, policy.Standing.Of(Some.Facts() with { TenureDays = 36_500, DeliveredOrders = 99_999 }));
        Assert.All(ClaimTypes.All, type => Assert.NotEmpty(policy.RemediesFor(type)));
    }

    [Fact]
    public void A_type_whose_remedies_are_not_named_keeps_the_usual_ones()
    {
        var policy = Some.Policy("""{ "name": "x", "currency": "EUR", "rules": {}, "remedies": { "LostParcel": ["Refund"] } }""");

        Assert.Equal([Remedy.Refund], policy.RemediesFor(ClaimType.LostParcel));
        Assert.Equal([Remedy.Indemnity], policy.RemediesFor(ClaimType.WaterDamage));
    }

    [Fact]
    public void One_budget_for_all_types_may_stand_alone()
    {
        var rule = Some.PolicyOf(""" "exposure": { "daily": "100.00" } """).Find<BudgetReached>()!;

        Assert.Equal(Some.Eur(100), rule.Daily.All);
        Assert.Null(rule.Daily.For(ClaimType.LostParcel));
        Assert.True(rule.Hourly.IsNone);
    }

    [Fact]
    public void Every_account_can_be_named() => Assert.NotNull(Some.PolicyOf(
        $$""" "carrierAccount": { "beyond": [{{string.Join(",", Enum.GetValues<CarrierAccount>().Select(account => $"\"{PolicyWords.Of(account)}\""))}}] } """));

    [Fact]
    public void One_that_was_kept_before_more_was_demanded_is_still_read()
    {
        var json = Some.OpeningJson.Replace("10000.00", "99000.00", StringComparison.Ordinal).Replace("\"name\": \"", "\"name\": \"\u202E", StringComparison.Ordinal);

        Assert.Equal(["must_be_plain_text", "contradicts"], Assert.IsType<Refusal.PolicyNotValid>(PolicyReader.Read(json).Refusal).Errors.Select(error => error.Code));
        Assert.Equal(Some.Eur(99_000), PolicyReader.ReadKept(json).Find<BudgetReached>()!.Daily.For(ClaimType.LostParcel));
    }

    [Fact]
    public void A_part_of_a_larger_document_reads_as_well()
    {
        using var body = JsonDocument.Parse($$"""{ "policy": {{Some.OpeningJson}} }""");

        Assert.Equal(Some.OpeningPolicy.Json, PolicyReader.Read(body.RootElement.GetProperty("policy")).Value.Json);
    }
}
