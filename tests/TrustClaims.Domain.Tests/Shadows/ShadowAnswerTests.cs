using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Shadows;
using TrustClaims.Domain.Trust;
using TrustClaims.Domain.Trust.Rules;
using TrustClaims.Testing.Builders;

namespace TrustClaims.Domain.Tests.Shadows;

public sealed class ShadowAnswerTests
{
    private const string Small = "\"amount\": { \"most\": \"40.00\" }";
    private const string Large = "\"amount\": { \"most\": \"80.00\" }";
    private const string Patient = "\"age\": { \"latestDays\": 60, \"immediateFromDays\": { \"moving\": 15 } }";
    private const string MorePatient = "\"age\": { \"latestDays\": 60, \"immediateFromDays\": { \"moving\": 20 } }";

    public static TheoryData<string, string, ShadowSide, string?> Pairs => new()
    {
        { Large, Large, ShadowSide.Same, null },
        { Small, Small, ShadowSide.Same, null },
        { Small, Large, ShadowSide.Sooner, AmountBeyondLimit.Key },
        { Large, Small, ShadowSide.Later, AmountBeyondLimit.Key },
        { Patient, Large, ShadowSide.Sooner, TooLateOrTooEarly.Key },
        { Large, Patient, ShadowSide.Later, TooLateOrTooEarly.Key },
        { Small, Patient, ShadowSide.Sooner, AmountBeyondLimit.Key },
        { Patient, Small, ShadowSide.Later, AmountBeyondLimit.Key },
        { MorePatient, Patient, ShadowSide.Sooner, TooLateOrTooEarly.Key },
        { Patient, MorePatient, ShadowSide.Later, TooLateOrTooEarly.Key },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void What_lets_the_customer_wait_longer_names_the_rule_that_makes_the_difference(string live, string draft, ShadowSide side, string? rule)
    {
        var facts = Some.Facts() with { Account = CarrierAccount.Moving };

        var answer = ShadowAnswer.Of(TrustEngine.Decide(facts, Some.PolicyOf(live)), facts, Some.PolicyOf(draft));

        Assert.Equal((side, rule), (answer.Side, answer.Rule));
    }

    [Fact]
    public void Of_several_rules_the_first_of_the_catalogue_is_named()
    {
        var facts = Some.Facts() with { DeclarationsInWindow = 9 };
        var both = Some.PolicyOf($"\"frequency\": {{ \"windowDays\": 90, \"most\": 2 }}, {Small}");

        Assert.Equal(AmountBeyondLimit.Key, ShadowAnswer.Of(TrustEngine.Decide(facts, both), facts, Some.PolicyOf(Large)).Rule);
    }

    [Fact]
    public void A_claim_in_another_currency_than_the_drafts_is_left_to_a_person()
    {
        var facts = Some.Facts() with { Payable = new Money(1_000, Currency.Of("USD")) };
        var live = new Decision(DecisionOutcome.ApprovedOnWord, null, Standing.Regular, []);

        var answer = ShadowAnswer.Of(live, facts, Some.PolicyOf(Large));

        Assert.Equal((DecisionOutcome.ForReview, ShadowSide.Later), (answer.Draft.Outcome, answer.Side));
    }

    [Fact]
    public void The_draft_is_judged_on_the_budget_as_the_live_policy_left_it()
    {
        var facts = Some.Facts() with { ExposureToday = Some.Eur(980) };
        var budget = Some.PolicyOf("\"exposure\": { \"daily\": { \"default\": \"1000.00\" } }");

        var answer = ShadowAnswer.Of(TrustEngine.Decide(facts, Some.PolicyOf(Large)), facts, budget);

        Assert.Equal((ShadowSide.Later, BudgetReached.Key), (answer.Side, answer.Rule));
    }
}
