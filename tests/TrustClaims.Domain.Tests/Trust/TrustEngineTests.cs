using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Trust;
using TrustClaims.Testing.Builders;

namespace TrustClaims.Domain.Tests.Trust;

public sealed class TrustEngineTests
{
    private static readonly TrustPolicy Opening = Some.OpeningPolicy;

    [Theory]
    [InlineData(ClaimType.LostParcel)]
    [InlineData(ClaimType.DamagedItem)]
    [InlineData(ClaimType.MissingItem)]
    [InlineData(ClaimType.WrongItem)]
    [InlineData(ClaimType.BrokenItem)]
    [InlineData(ClaimType.WaterDamage)]
    public void A_claim_within_every_limit_is_approved_on_word(ClaimType type)
    {
        var decision = TrustEngine.Decide(Some.Facts(type), Opening);

        Assert.Equal((DecisionOutcome.ApprovedOnWord, null, Standing.Regular), (decision.Outcome, decision.On, decision.Standing));
        Assert.DoesNotContain(decision.Answers, answer => answer.Finding == Finding.Beyond);
        Assert.Null(decision.DecidedBy);
    }

    [Fact]
    public void A_claim_above_the_limit_goes_to_a_person()
    {
        var decision = TrustEngine.Decide(Some.Facts() with { Payable = Some.Eur(150.01m) }, Opening);

        Assert.Equal(DecisionOutcome.ForReview, decision.Outcome);
        Assert.Null(decision.On);
        Assert.Equal("amount", decision.DecidedBy!.Value.Code);
    }

    [Fact]
    public void A_claim_that_only_comes_early_is_promised_for_the_day_on_which_it_is_within()
    {
        var decision = TrustEngine.Decide(Early, Opening);

        Assert.Equal((DecisionOutcome.PromisedOn, new DateOnly(2026, 10, 5)), (decision.Outcome, decision.On));
        Assert.Equal("age", decision.DecidedBy!.Value.Code);
        var then = Early with { DeclaredOn = decision.On!.Value };
        Assert.Equal(DecisionOutcome.ApprovedOnWord, TrustEngine.Decide(then, Opening).Outcome);
    }

    [Fact]
    public void A_claim_that_comes_early_and_needs_a_person_goes_to_a_person_now()
    {
        var decision = TrustEngine.Decide(Early with { SameItemsClaimed = true }, Opening);

        Assert.Equal(DecisionOutcome.ForReview, decision.Outcome);
        Assert.Null(decision.On);
        Assert.Equal("sameItems", decision.DecidedBy!.Value.Code);
    }

    [Fact]
    public void Every_rule_is_asked_even_after_one_is_beyond()
    {
        var decision = TrustEngine.Decide(Some.Facts() with { Payable = Some.Eur(5_000), DestinationDiffers = true }, Opening);

        Assert.Equal(Opening.Rules.Select(rule => rule.Code), decision.Answers.Select(answer => answer.Code));
        Assert.Equal(["amount", "cumulativeAmount", "destination"], decision.Answers.Where(answer => answer.NeedsPerson).Select(answer => answer.Code));
    }

    [Fact]
    public void A_rule_set_aside_asks_for_nobody_and_still_says_what_it_saw()
    {
        var facts = Some.Facts() with { Payable = Some.Eur(200), SetAside = RuleSet.Of("amount") };

        var decision = TrustEngine.Decide(facts, Opening);

        Assert.Equal((DecisionOutcome.ApprovedOnWord, null), (decision.Outcome, decision.DecidedBy));
        Assert.Equal(new RuleAnswer("amount", Finding.SetAside, Some.Eur(200), Some.Eur(150)), decision.Answers[0]);
    }

    [Fact]
    public void What_is_within_anyway_was_not_set_aside_for_anything() =>
        Assert.Equal(Finding.Within, TrustEngine.Decide(Some.Facts() with { SetAside = RuleSet.Of("amount") }, Opening).Answers[0].Finding);

    [Fact]
    public void No_trust_makes_a_parcel_late_before_its_day() =>
        Assert.Equal(DecisionOutcome.PromisedOn, TrustEngine.Decide(Early with { SetAside = RuleSet.Of("age") }, Opening).Outcome);

    [Fact]
    public void What_protects_the_customer_pays_nothing_twice_or_is_everybodys_cannot_be_set_aside_for_one() => Assert.Equal(
        ["sameItems", "exposure", "destination", "cover"], TrustRules.All.Where(rule => !rule.MayBeSetAside).Select(rule => rule.Code));

    [Fact]
    public void Where_nothing_is_known_the_customer_is_believed_and_every_rule_says_that_it_did_not_apply()
    {
        var facts = new ClaimFacts { Type = ClaimType.LostParcel, Payable = Some.Eur(90), DeclaredOn = new DateOnly(2026, 10, 3) };

        var decision = TrustEngine.Decide(facts, Opening);

        Assert.Equal((DecisionOutcome.ApprovedOnWord, Standing.New), (decision.Outcome, decision.Standing));
        Assert.All(decision.Answers.Skip(1), answer => Assert.Equal(Finding.NotApplicable, answer.Finding));
    }

    [Fact]
    public void A_policy_without_rules_believes_everybody() =>
        Assert.Equal(DecisionOutcome.ApprovedOnWord, TrustEngine.Decide(Some.Facts() with { Payable = Some.Eur(99_999) }, Some.PolicyOf("")).Outcome);

    private static ClaimFacts Early => Some.Facts() with { CountedFrom = new DateOnly(2026, 10, 2) };
}
