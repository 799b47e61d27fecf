using System.Text.Json.Nodes;
using TrustClaims.Domain;
using TrustClaims.Domain.Trust;
using TrustClaims.Testing.Builders;
using TrustClaims.Web.Pages.Managers;

namespace TrustClaims.Web.Tests.Managers;

public sealed class PolicyFieldsTests
{
    public static TheoryData<string> Policies => new(
        Some.OpeningJson,
        Some.OpeningBrlJson,
        """{ "name": "Bare", "currency": "JPY", "rules": { "amount": { "most": "8000" }, "newAccount": { "fewestHours": { "Loyal": 0, "default": 24 } } } }""",
        """{ "name": "None", "currency": "EUR", "rules": {} }""");

    [Theory]
    [MemberData(nameof(Policies))]
    public void A_policy_that_went_through_the_form_decides_as_before(string json)
    {
        var before = Some.Policy(json);

        var after = Some.Policy(PolicyFields.Policy(PolicyFields.Of(JsonNode.Parse(json)!)).ToJsonString());

        Assert.Equal((before.Name, before.Currency, before.Standing), (after.Name, after.Currency, after.Standing));
        Assert.Equal(before.Terms.Review, after.Terms.Review);
        Assert.Equal(before.Terms.FollowUpRate, after.Terms.FollowUpRate);
        foreach (var facts in VariedFacts.Many(400, seed: 7))
        {
            Assert.Equal(TrustEngine.Decide(facts, before).Answers, TrustEngine.Decide(facts, after).Answers);
        }
    }

    [Theory]
    [MemberData(nameof(Policies))]
    public void What_the_form_shows_is_what_it_writes(string json)
    {
        var shown = PolicyFields.Of(JsonNode.Parse(json)!);

        Assert.Equal(shown, PolicyFields.Of(PolicyFields.Policy(shown)));
    }

    [Fact]
    public void Every_member_of_the_opening_policy_has_an_input() =>
        Assert.DoesNotContain(Leaves(JsonNode.Parse(Some.OpeningJson)!), path => PolicyForm.FieldAt(path) is null);

    [Fact]
    public void Every_rule_of_the_catalogue_is_in_the_form() =>
        Assert.Equal(TrustRules.All.Select(rule => rule.Code), PolicyForm.Rules.Select(rule => rule.Code));

    [Theory]
    [InlineData("1 234,5", "1234.50")]
    [InlineData("80", "80.00")]
    [InlineData("80.00", "80.00")]
    public void Amounts_are_read_as_they_are_typed(string typed, string written)
    {
        var policy = PolicyFields.Policy(With(("rules.amount", "on"), ("rules.amount.most.default", typed)));

        Assert.Equal(written, policy["rules"]!["amount"]!["most"]!["default"]!.GetValue<string>());
    }

    [Fact]
    public void A_percentage_becomes_an_exact_share()
    {
        var policy = PolicyFields.Policy(With(("followUpRate", "7,5")));

        Assert.Equal("0.075", policy["followUpRate"]!.ToJsonString());
    }

    [Fact]
    public void A_rule_that_is_not_applied_is_left_out_with_what_it_said()
    {
        var policy = PolicyFields.Policy(With(("rules.amount.most.default", "80")));

        Assert.Empty(policy["rules"]!.AsObject());
    }

    [Theory]
    [InlineData("rules.amount.most.default", "beaucoup", "rules.amount.most.default")]
    [InlineData("rules.amount.most.LostParcel.default", "-1", "rules.amount.most.LostParcel.default")]
    [InlineData("rules.amount.most.LostParcel.Loyal", "1,234", "rules.amount.most.LostParcel.Loyal")]
    [InlineData("followUpRate", "101", "followUpRate")]
    [InlineData("review.minutesPerClaim", "douze", "review.minutesPerClaim")]
    [InlineData("remedies.BrokenItem", "Refund", "remedies.BrokenItem")]
    [InlineData("standing.loyal.tenureDays", "1", "standing.loyal.tenureDays")]
    public void A_mistake_is_found_at_its_input(string path, string typed, string found)
    {
        var fields = PolicyFields.Of(JsonNode.Parse(Some.OpeningJson)!).ToDictionary();
        fields[path] = typed;

        var refusal = Assert.IsType<Refusal.PolicyNotValid>(PolicyReader.Read(PolicyFields.Policy(fields).ToJsonString()).Refusal);

        Assert.Contains(found, refusal.Errors.Select(mistake => PolicyForm.FieldAt(mistake.Path)));
    }

    [Fact]
    public void A_difference_is_one_of_meaning_and_not_of_writing()
    {
        const string plain = """{ "name": "P", "currency": "EUR", "rules": { "amount": { "most": "80.00" }, "destination": { "changedWithinDays": 30 } } }""";
        const string other = """{ "currency": "EUR", "name": "P", "rules": { "destination": { "changedWithinDays": { "default": 31 } }, "amount": { "most": { "default": "80.00" } } } }""";

        var change = Assert.Single(PolicyDifference.Between(plain, other));

        Assert.Equal(("rules.destination.changedWithinDays.default", "30", "31"), (change.Field.Path, change.Before, change.After));
    }

    private static Dictionary<string, string> With(params (string Path, string Value)[] fields) =>
        fields.Append(("name", "Test")).Append(("currency", "EUR")).ToDictionary(field => field.Item1, field => field.Item2);

    private static IEnumerable<string> Leaves(JsonNode node, string path = "") => node is JsonObject { Count: > 0 } parent
        ? parent.SelectMany(member => Leaves(member.Value!, path.Length == 0 ? member.Key : $"{path}.{member.Key}"))
        : [path];
}
