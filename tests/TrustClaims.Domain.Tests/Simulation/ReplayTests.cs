using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Simulation;
using TrustClaims.Domain.Trust;
using TrustClaims.Testing.Builders;

namespace TrustClaims.Domain.Tests.Simulation;

public sealed class ReplayTests
{
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Claims_are_replayed_in_order_of_declaration()
    {
        var history = History.Of([Claim(2, worth: 30), Claim(0, worth: 90), Claim(1, worth: 30)]);

        Assert.Equal("person, word, word", Outcomes(history, """ "amount": { "most": "80.00" } """));
    }

    [Fact]
    public void What_was_never_recorded_is_unknown_and_counted_so()
    {
        var replayed = Replay.Run(
            History.Of([Claim(0), Claim(1)]),
            Some.PolicyOf(""" "frequency": { "windowDays": 90, "most": 1 }, "household": { "windowDays": 90, "most": 0 }, "sameItems": {}, "age": { "latestDays": 30 } """));

        Assert.Equal(["frequency", "age", "sameItems", "household"], replayed.Rules.Select(rule => rule.Code));
        Assert.All(replayed.Rules, rule => Assert.Equal((0, 2), (rule.Beyond, rule.NotApplicable)));
        Assert.All(replayed.Outcomes, outcome => Assert.Equal(DecisionOutcome.ApprovedOnWord, outcome));
    }

    [Fact]
    public void What_was_arranged_with_a_customer_holds_under_another_policy_too()
    {
        var trusted = Claim(0, worth: 90);
        trusted = trusted with { Facts = trusted.Facts with { SetAside = RuleSet.Of("amount") } };

        var replayed = Replay.Run(History.Of([trusted, Claim(1, worth: 90)]), Some.PolicyOf(""" "amount": { "most": "80.00" } """));

        Assert.Equal([DecisionOutcome.ApprovedOnWord, DecisionOutcome.ForReview], replayed.Outcomes);
        Assert.Equal(new RuleTally("amount", 1, 0), Assert.Single(replayed.Rules));
    }

    [Fact]
    public void A_claim_leaves_the_window_when_it_is_exactly_as_old()
    {
        var history = History.Of([Claim(0, "ada"), Claim(9.5, "ada"), Claim(19.5, "ada"), Claim(20, "bob")]);

        Assert.Equal("word, person, word, word", Outcomes(history, """ "frequency": { "windowDays": 10, "most": 1 } """));
    }

    [Fact]
    public void What_the_draft_grants_on_word_counts_at_once()
    {
        var history = History.Of([Claim(0, "ada", 60), Claim(0, "ada", 60), Claim(1, "ada", 40)]);

        Assert.Equal("word, person, word", Outcomes(history, """ "cumulativeAmount": { "windowDays": 10, "most": "100.00" } """));
    }

    [Fact]
    public void What_was_granted_where_a_person_is_asked_counts_from_then_on_whatever_the_truth()
    {
        var reviewed = Claim(0, "ada", 90) with { GrantedMinor = 9_000, GrantedAt = Monday.AddDays(3), RuledAt = Monday.AddDays(20) };
        var history = History.Of([reviewed, Claim(2, "ada", 50), Claim(4, "ada", 50)]);

        Assert.Equal(
            "person, word, person", Outcomes(history, """ "amount": { "most": "80.00" }, "cumulativeAmount": { "windowDays": 10, "most": "120.00" } """));
    }

    [Fact]
    public void Withdrawn_claims_and_our_own_faults_count_in_nobodys_window()
    {
        var history = History.Of([Claim(0, "ada") with { CountsForNobody = true, HouseholdKey = "a" }, Claim(1, "ada"), Claim(1, "bob") with { HouseholdKey = "a" }]);

        Assert.Equal("word, word, word", Outcomes(history, """ "frequency": { "windowDays": 10, "most": 1 }, "household": { "windowDays": 10, "most": 0 } """));
    }

    [Fact]
    public void An_address_counts_distinct_other_customers()
    {
        var history = History.Of([At("home", 0, "ada"), At("home", 1, "ada"), At("home", 2, "bob"), At("home", 3, "ada"), At("home", 11.5, "cid")]);

        Assert.Equal("word, word, person, person, person", Outcomes(history, """ "household": { "windowDays": 10, "most": 0 } """));
    }

    [Fact]
    public void The_budget_of_a_day_is_one_calendar_days_own()
    {
        var history = History.Of([Claim(0, worth: 60), Claim(0.1, worth: 60), Claim(0.2, worth: 40), Claim(1, worth: 60)]);

        Assert.Equal("word, person, word, word", Outcomes(history, """ "exposure": { "daily": "100.00" } """));
    }

    [Fact]
    public void A_day_that_was_kept_in_an_earlier_time_zone_does_not_open_the_budget_again()
    {
        var before = Claim(0.1, worth: 10);
        var history = History.Of([Claim(0, worth: 60), before with { Facts = before.Facts with { DeclaredOn = before.Facts.DeclaredOn.AddDays(-1) } }, Claim(0.2, worth: 60)]);

        Assert.Equal("word, word, person", Outcomes(history, """ "exposure": { "daily": "100.00" } """));
    }

    [Fact]
    public void A_second_claim_on_the_same_things_of_an_agreement_is_seen()
    {
        var history = History.Of([On("F1", 0, "mugs"), On("F1", 1, "pans"), On("F1", 2, "mugs"), On("F2", 3, "mugs"), On("F2", 4), On("F2", 5, "pots")]);

        Assert.Equal("word, word, person, word, person, person", Outcomes(history, """ "sameItems": {} """));
    }

    [Fact]
    public void Another_currency_goes_to_a_person_and_into_no_sum()
    {
        var dollars = Claim(0) with { Facts = Claim(0).Facts with { Payable = new Money(100, Currency.Of("USD")) } };

        var result = SimulationResult.Of(History.Of([dollars, Claim(1, worth: 20)]), Some.PolicyOf(""" "amount": { "most": "80.00" } """));

        Assert.Equal((2, 1, 1, 1), (result.Claims, result.OnWord, result.ForReview, result.OtherCurrency));
        Assert.Equal((Some.Eur(20), Some.Eur(0)), (result.OnWordAmount, result.ForReviewAmount));
    }

    [Fact]
    public void Waiting_is_saved_only_where_it_is_known()
    {
        var policy = Some.PolicyOf(""" "amount": { "most": "80.00" } """);

        Assert.Null(SimulationResult.Of(History.Of([Claim(0)]), policy).WaitingDaysSaved);
        var result = SimulationResult.Of(History.Of([Claim(0), Claim(1) with { RuledAt = Monday.AddDays(2.5) }, Claim(2, worth: 500) with { RuledAt = Monday.AddDays(50) }]), policy);
        Assert.Equal((1.5, 1), (result.WaitingDaysSaved, result.WaitsKnown));
        Assert.Equal(2 * 12 / 60.0, result.ReviewHoursSaved(TimeSpan.FromMinutes(12)));
    }

    internal static HistoryClaim Claim(double days, string? customer = null, decimal worth = 50) => new()
    {
        Facts = new ClaimFacts { Type = ClaimType.LostParcel, Payable = Some.Eur(worth), DeclaredOn = DateOnly.FromDateTime(Monday.AddDays(days).Date) },
        DeclaredAt = Monday.AddDays(days),
        CustomerKey = customer,
        Truth = TruthState.Unknown,
        Probability = 1,
    };

    private static HistoryClaim At(string household, double days, string customer) => Claim(days, customer) with { HouseholdKey = household };

    private static HistoryClaim On(string agreement, double days, params string[] categories) =>
        Claim(days) with { AgreementNumber = agreement, Facts = Claim(days).Facts with { Categories = categories } };

    private static string Outcomes(History history, string rules) => string.Join(", ", Replay.Run(history, Some.PolicyOf(rules)).Outcomes.Select(outcome =>
        outcome switch { DecisionOutcome.ApprovedOnWord => "word", DecisionOutcome.ForReview => "person", _ => "day" }));
}
