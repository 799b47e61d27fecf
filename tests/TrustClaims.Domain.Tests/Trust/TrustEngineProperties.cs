using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Trust;
using TrustClaims.Testing.Builders;

namespace TrustClaims.Domain.Tests.Trust;

/// <summary>What holds for every claim, tried on thousands.</summary>
public sealed class TrustEngineProperties
{
    private static readonly List<ClaimFacts> Claims = [.. VariedFacts.Many(6_000, seed: 42)];

    [Fact]
    public void The_claims_tried_are_of_every_outcome_and_make_every_rule_answer_each_way()
    {
        var decisions = TriedPolicies.All.SelectMany(policy => Claims.Select(facts => TrustEngine.Decide(facts, policy))).ToList();
        var found = decisions.SelectMany(decision => decision.Answers).Select(answer => (answer.Code, answer.Finding)).ToHashSet();

        Assert.All(Enum.GetValues<DecisionOutcome>(), outcome => Assert.True(decisions.Count(decision => decision.Outcome == outcome) > 20, $"{outcome} is rare"));
        Assert.All(TrustRules.All, rule => Assert.All([Finding.Within, Finding.Beyond, Finding.NotApplicable], finding => Assert.Contains((rule.Code, finding), found)));
    }

    [Fact]
    public void The_same_facts_give_the_same_decision() => Assert.All(Claims.Take(1_000), facts => Assert.Equal(
        DecisionJson.Write(TrustEngine.Decide(facts, Some.OpeningPolicy)), DecisionJson.Write(TrustEngine.Decide(facts, Some.Policy(Some.OpeningPolicy.Json)))));

    [Fact]
    public void A_yes_is_for_what_is_within_a_day_for_what_is_early_and_a_person_for_the_rest() => Assert.All(Claims, facts =>
    {
        var decision = TrustEngine.Decide(facts, Some.OpeningPolicy);
        var beyond = decision.Answers.Where(answer => answer.Finding == Finding.Beyond).ToList();
        var expected = beyond.Count == 0 ? DecisionOutcome.ApprovedOnWord
            : beyond.TrueForAll(answer => answer.Until is not null) ? DecisionOutcome.PromisedOn : DecisionOutcome.ForReview;
        Assert.Equal(expected, decision.Outcome);
        Assert.Equal(expected == DecisionOutcome.PromisedOn, decision.On is not null);
        Assert.True(decision.On is null || decision.On > facts.DeclaredOn);
        Assert.Equal(expected == DecisionOutcome.ApprovedOnWord, decision.DecidedBy is null);
    });

    [Fact]
    public void An_unknown_fact_never_sends_an_order_to_a_person() => Assert.All(Claims.Where(facts => !facts.Type.IsForContract()), facts =>
    {
        var before = Rank(facts, Some.OpeningPolicy);
        Assert.True(Rank(facts with { GrantedInWindow = null }, Some.OpeningPolicy) >= before);
        Assert.True(Rank(facts with { DeclarationsInWindow = null }, Some.OpeningPolicy) >= before);
        Assert.True(Rank(facts with { OrdersInYear = null }, Some.OpeningPolicy) >= before);
        Assert.True(Rank(facts with { CountedFrom = null }, Some.OpeningPolicy) >= before);
        Assert.True(Rank(facts with { ExposureToday = null }, Some.OpeningPolicy) >= before);
        Assert.True(Rank(facts with { DestinationDiffers = null }, Some.OpeningPolicy) >= before);
    });

    [Fact]
    public void Setting_a_rule_aside_never_makes_an_answer_less_favourable_and_touches_no_other_rule() => Assert.All(TriedPolicies.All, policy => Assert.All(Claims, facts =>
    {
        var before = TrustEngine.Decide(facts, policy);
        foreach (var rule in policy.Rules)
        {
            var after = TrustEngine.Decide(facts with { SetAside = RuleSet.Of(rule.Code) }, policy);
            Assert.True(Rank(after) >= Rank(before));
            Assert.Equal(before.Answers.Where(answer => answer.Code != rule.Code), after.Answers.Where(answer => answer.Code != rule.Code));
        }
    }));

    [Fact]
    public void With_every_rule_set_aside_nobody_is_asked() => Assert.All(TriedPolicies.All, policy => Assert.All(Claims, facts =>
        Assert.NotEqual(DecisionOutcome.ForReview, TrustEngine.Decide(facts with { SetAside = RuleSet.Of(TrustRules.All.Select(rule => rule.Code)) }, policy).Outcome)));

    [Fact]
    public void A_lower_standing_never_makes_an_answer_more_favourable()
    {
        Assert.Contains(Claims, facts => Rank(facts with { StandingAtMost = Standing.New }, Some.OpeningPolicy) < Rank(facts, Some.OpeningPolicy));
        Assert.All([Some.OpeningPolicy, TriedPolicies.WithNewAccount, TriedPolicies.Brl], policy => Assert.All(Claims, facts =>
        {
            var ranks = Enum.GetValues<Standing>().Select(most => Rank(facts with { StandingAtMost = most }, policy)).ToList();
            Assert.Equal(ranks.Order(), ranks);
            Assert.Equal(Rank(facts, policy), ranks[^1]);
        }));
    }

    [Theory]
    [MemberData(nameof(Looser))]
    public void Raising_any_limit_never_turns_a_yes_into_a_look(string limit, string from, string to)
    {
        var json = TriedPolicies.WithNewAccountJson;
        Assert.Contains(from, json, StringComparison.Ordinal);
        var (strict, loose) = (Some.Policy(json), Some.Policy(json.Replace(from, to, StringComparison.Ordinal)));

        Assert.DoesNotContain(Claims, facts => Rank(facts, loose) < Rank(facts, strict));
        Assert.True(Claims.Exists(facts => Rank(facts, loose) > Rank(facts, strict)), $"No claim shows the difference that {limit} makes.");
    }

    public static TheoryData<string, string, string> Looser => new()
    {
        { "amount", "\"default\": \"80.00\"", "\"default\": \"160.00\"" },
        { "amount by standing", "\"Regular\": \"150.00\"", "\"Regular\": \"200.00\"" },
        { "frequency", "\"default\": 2", "\"default\": 3" },
        { "cumulative amount", "\"default\": \"300.00\"", "\"default\": \"400.00\"" },
        { "share of orders", "0.34", "0.6" },
        { "share from a later order", "\"fromOrder\": 5", "\"fromOrder\": 8" },
        { "latest day", "\"default\": 60", "\"default\": 63" },
        { "immediate day", "\"moving\": 3", "\"moving\": 1" },
        { "carrier's account", "[\"deliveredAgainstSignature\"]", "[]" },
        { "household", "\"default\": 4", "\"default\": 5" },
        { "category", "[\"jewellery\"]", "[]" },
        { "budget", "\"15000.00\"", "\"15900.00\"" },
        { "budget of a type", "\"LostParcel\": \"10000.00\"", "\"LostParcel\": \"10900.00\"" },
        { "destination", "\"changedWithinDays\": 30", "\"changedWithinDays\": 10" },
        { "newest account", "\"fewestHours\": 12", "\"fewestHours\": 2" },
    };

    // From a look by a person, over a promised day, to a yes.
    private static int Rank(in ClaimFacts facts, TrustPolicy policy) => Rank(TrustEngine.Decide(facts, policy));

    private static int Rank(Decision decision) => decision.Outcome switch
    {
        DecisionOutcome.ForReview => 0,
        DecisionOutcome.PromisedOn => 1,
        _ => 2,
    };
}
