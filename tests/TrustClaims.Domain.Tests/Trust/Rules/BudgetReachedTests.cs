using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Trust;
using TrustClaims.Domain.Trust.Rules;
using TrustClaims.Testing.Builders;

namespace TrustClaims.Domain.Tests.Trust.Rules;

public sealed class BudgetReachedTests
{
    private const string Rule = """ "exposure": { "daily": { "default": "1000.00", "LostParcel": "400.00" } } """;
    private const string Hours = """ "exposure": { "daily": "1000.00", "hourly": { "default": "200.00", "LostParcel": "150.00" } } """;
    private static readonly Money Dollars = new(100, Currency.Of("USD"));

    [Theory]
    [InlineData(950, Finding.Within)]
    [InlineData(950.01, Finding.Beyond)]
    public void The_budget_for_all_types_holds_with_this_claim(decimal today, Finding finding) =>
        RuleAsking.Ask(Rule, Today(today, 0)).Is(finding, Some.Eur(today + 50), Some.Eur(1_000));

    [Theory]
    [InlineData(350, Finding.Within)]
    [InlineData(350.01, Finding.Beyond)]
    public void A_types_own_budget_caps_it_as_well(decimal today, Finding finding) =>
        RuleAsking.Ask(Rule, Today(360, today)).Is(finding, Some.Eur(today + 50), Some.Eur(400));

    [Fact]
    public void A_type_without_its_own_budget_has_the_one_for_all() =>
        RuleAsking.Ask(Rule, Today(900, 900) with { Type = ClaimType.WrongItem }).Is(Finding.Within, Some.Eur(950), Some.Eur(1_000));

    [Fact]
    public void A_types_own_budget_may_stand_alone()
    {
        const string own = """ "exposure": { "daily": { "LostParcel": "400.00" } } """;

        RuleAsking.Ask(own, Today(9_999, 350)).Is(Finding.Within, Some.Eur(400), Some.Eur(400));
        RuleAsking.Ask(own, Today(9_999, 9_999) with { Type = ClaimType.WrongItem }).DoesNotApply();
    }

    [Fact]
    public void Where_one_sum_is_unknown_the_other_still_counts()
    {
        RuleAsking.Ask(Rule, Today(null, 351)).Is(Finding.Beyond, Some.Eur(401), Some.Eur(400));
        RuleAsking.Ask(Rule, Today(951, null)).Is(Finding.Beyond, Some.Eur(1_001), Some.Eur(1_000));
        RuleAsking.Ask(Rule, Today(null, 1)).Is(Finding.Within, Some.Eur(51), Some.Eur(400));
        RuleAsking.Ask(Rule, Today(null, null)).IsUnknown(Some.Eur(1_000));
    }

    [Fact]
    public void A_claim_in_another_currency_is_beyond_and_a_sum_in_another_is_unknown()
    {
        RuleAsking.Ask(Rule, Today(0, 0) with { Payable = Dollars }).Is(Finding.Beyond, Dollars, Some.Eur(1_000));
        RuleAsking.Ask(Rule, Today(null, null) with { ExposureToday = Dollars, ExposureTodayForType = Dollars }).IsUnknown(Some.Eur(1_000));
    }

    [Theory]
    [InlineData(null, Finding.Beyond, 1_010)]
    [InlineData(10, Finding.Within, 1_000)]
    [InlineData(50, Finding.Within, 960)]
    public void What_the_day_counts_already_for_the_same_things_counts_once(int? counted, Finding finding, decimal observed) =>
        RuleAsking.Ask(Rule, Today(960, 0) with { CountedToday = counted is { } again ? Some.Eur(again) : null }).Is(finding, Some.Eur(observed), Some.Eur(1_000));

    [Fact]
    public void Where_what_was_withdrawn_is_not_in_the_sum_no_more_is_left_than_on_an_empty_day()
    {
        // As a simulation may have it, under which the first claim had gone to a person.
        RuleAsking.Ask(Rule, Today(10, 0) with { CountedToday = Some.Eur(50) }).Is(Finding.Within, Some.Eur(50), Some.Eur(400));
        RuleAsking.Ask(Rule, Today(10, 0) with { CountedToday = Some.Eur(50), Payable = Some.Eur(410) }).Is(Finding.Beyond, Some.Eur(410), Some.Eur(400));
    }

    [Theory]
    [InlineData(150, Finding.Within)]
    [InlineData(150.01, Finding.Beyond)]
    public void The_hours_budget_holds_where_the_day_has_room(decimal hour, Finding finding) =>
        RuleAsking.Ask(Hours, Today(300, 300) with { ExposureThisHour = Some.Eur(hour), ExposureThisHourForType = Some.Eur(0), Type = ClaimType.WrongItem }).Is(finding, Some.Eur(hour + 50), Some.Eur(200));

    [Fact]
    public void A_types_own_hour_caps_it_as_well() =>
        RuleAsking.Ask(Hours, Today(300, 300) with { ExposureThisHour = Some.Eur(110), ExposureThisHourForType = Some.Eur(110) }).Is(Finding.Beyond, Some.Eur(160), Some.Eur(150));

    [Fact]
    public void The_day_holds_where_the_hour_has_room() =>
        RuleAsking.Ask(Hours, Today(960, 0) with { ExposureThisHour = Some.Eur(0), ExposureThisHourForType = Some.Eur(0) }).Is(Finding.Beyond, Some.Eur(1_010), Some.Eur(1_000));

    [Fact]
    public void An_hours_budget_may_stand_alone_and_is_unknown_for_what_was_decided_without_one()
    {
        const string alone = """ "exposure": { "hourly": "200.00" } """;

        RuleAsking.Ask(alone, Today(9_999, 9_999) with { ExposureThisHour = Some.Eur(150) }).Is(Finding.Within, Some.Eur(200), Some.Eur(200));
        RuleAsking.Ask(alone, Today(9_999, 9_999)).IsUnknown(Some.Eur(200));
    }

    [Fact]
    public void Each_budget_that_holds_a_claim_back_is_named()
    {
        var rule = Some.PolicyOf(Hours).Find<BudgetReached>()!;
        var facts = Today(960, 0) with { ExposureThisHour = Some.Eur(110), ExposureThisHourForType = Some.Eur(110) };

        Assert.Equal([(false, null), (true, ClaimType.LostParcel)], rule.ReachedBy(facts));
        Assert.Empty(rule.ReachedBy(facts with { Payable = Dollars }));
    }

    private static ClaimFacts Today(decimal? all, decimal? own) => Some.Facts() with
    {
        Payable = Some.Eur(50),
        ExposureToday = all is { } whole ? Some.Eur(whole) : null,
        ExposureTodayForType = own is { } part ? Some.Eur(part) : null,
    };
}
