using TrustClaims.Domain.Trust;
using TrustClaims.Testing.Builders;

namespace TrustClaims.Domain.Tests.Trust;

/// <summary>Every mistake of a policy is named by its path; nothing is guessed.</summary>
public sealed class PolicyMistakesTests
{
    [Theory]
    [InlineData(""" "amount": { "mots": "80.00" } """, "rules.amount.most: missing", "rules.amount.mots: unknown")]
    [InlineData(""" "amonut": { "most": "80.00" } """, "rules.amonut: unknown")]
    [InlineData(""" "amount": {} """, "rules.amount.most: missing")]
    [InlineData(""" "amount": [] """, "rules.amount: must_be_object")]
    [InlineData(""" "amount": null """, "rules.amount: must_be_object")]
    [InlineData(""" "amount": { "most": "-1.00" } """, "rules.amount.most: must_be_amount")]
    [InlineData(""" "amount": { "most": 80 } """, "rules.amount.most: must_be_amount")]
    [InlineData(""" "amount": { "most": null } """, "rules.amount.most: must_be_amount")]
    [InlineData(""" "amount": { "most": "80.001" } """, "rules.amount.most: must_be_amount")]
    [InlineData(""" "amount": { "most": "99999999999.00" } """, "rules.amount.most: must_be_amount")]
    [InlineData(""" "amount": { "most": { "LostParcel": { "Regullar": "1.00" } } } """, "rules.amount.most.LostParcel.Regullar: unknown")]
    [InlineData(""" "amount": { "most": { "lostParcel": "1.00" } } """, "rules.amount.most.lostParcel: unknown")]
    [InlineData(""" "amount": { "most": { "LostParcel": { "WrongItem": "1.00" } } } """, "rules.amount.most.LostParcel.WrongItem: unknown")]
    [InlineData(""" "amount": { "most": { "LostParcel": { "Loyal": { "default": "1.00" } } } } """, "rules.amount.most.LostParcel.Loyal: must_be_amount")]
    [InlineData(""" "amount": { "most": { "Loyal": true } } """, "rules.amount.most.Loyal: must_be_amount")]
    [InlineData(""" "frequency": { "windowDays": 90, "most": -1 } """, "rules.frequency.most: must_be_whole")]
    [InlineData(""" "frequency": { "windowDays": 90, "most": 1.5 } """, "rules.frequency.most: must_be_whole")]
    [InlineData(""" "frequency": { "windowDays": 90, "most": "2" } """, "rules.frequency.most: must_be_whole")]
    [InlineData(""" "frequency": { "windowDays": 0, "most": 2 } """, "rules.frequency.windowDays: must_be_whole")]
    [InlineData(""" "frequency": { "windowDays": 3661, "most": 2 } """, "rules.frequency.windowDays: must_be_whole")]
    [InlineData(""" "shareOfOrders": { "fromOrder": 5, "most": 1.01 } """, "rules.shareOfOrders.most: must_be_share")]
    [InlineData(""" "shareOfOrders": { "fromOrder": 5, "most": -0.01 } """, "rules.shareOfOrders.most: must_be_share")]
    [InlineData(""" "shareOfOrders": { "fromOrder": 0, "most": 0.5 } """, "rules.shareOfOrders.fromOrder: must_be_whole")]
    [InlineData(""" "age": { "immediateFromDays": { "flying": 1 } } """, "rules.age.immediateFromDays.flying: unknown")]
    [InlineData(""" "age": { "immediateFromDays": 3 } """, "rules.age.immediateFromDays: must_be_object")]
    [InlineData(""" "age": { "latestDays": 4, "immediateFromDays": { "none": 5 } } """, "rules.age.immediateFromDays.none: contradicts rules.age.latestDays")]
    [InlineData(""" "age": { "latestDays": "soon", "immediateFromDays": { "none": 5 } } """, "rules.age.latestDays: must_be_whole")]
    [InlineData(""" "carrierAccount": { "beyond": "delivered" } """, "rules.carrierAccount.beyond: must_be_list")]
    [InlineData(""" "carrierAccount": { "beyond": ["delivered", "Moving"] } """, "rules.carrierAccount.beyond[1]: unknown_word")]
    [InlineData(""" "carrierAccount": { "beyond": ["moving", "delivered", "moving"] } """, "rules.carrierAccount.beyond[2]: twice")]
    [InlineData(""" "item": { "categories": ["jewellery", ""] } """, "rules.item.categories[1]: must_be_text")]
    [InlineData(""" "exposure": { "daily": { "default": "1.00", "Loyal": "1.00" } } """, "rules.exposure.daily.Loyal: unknown")]
    [InlineData(""" "exposure": { "daily": { "default": "100.00", "LostParcel": "100.01", "WrongItem": "100.00" } } """, "rules.exposure.daily.LostParcel: contradicts rules.exposure.daily.default")]
    [InlineData(""" "exposure": { "daily": { "default": "much", "LostParcel": "100.01" } } """, "rules.exposure.daily.default: must_be_amount")]
    [InlineData(""" "exposure": { "daily": 5 } """, "rules.exposure.daily: must_be_object")]
    [InlineData(""" "sameItems": { "most": 1 } """, "rules.sameItems.most: unknown")]
    [InlineData(""" "newAccount": { "most": 1 } """, "rules.newAccount.fewestHours: missing", "rules.newAccount.most: unknown")]
    public void A_mistake_in_a_rule_is_named(string rules, params string[] mistakes) =>
        Assert.Equal(mistakes, Mistakes($$"""{ "name": "x", "currency": "EUR", "rules": { {{rules}} } }"""));

    [Theory]
    [InlineData("""  "colour": "red"  """, "colour: unknown")]
    [InlineData("""  "standing": { "regular": { "tenureDays": 90, "deliveredOrders": 2 } }  """, "standing.loyal: missing")]
    [InlineData("""  "standing": { "regular": { "tenureDays": 90 }, "loyal": { "tenureDays": 90, "deliveredOrders": 2, "score": 1 } }  """,
        "standing.regular.deliveredOrders: missing", "standing.loyal.score: unknown")]
    [InlineData("""  "standing": { "regular": { "tenureDays": 90, "deliveredOrders": 2 }, "loyal": { "tenureDays": 89, "deliveredOrders": 1 } }  """,
        "standing.loyal.tenureDays: contradicts standing.regular.tenureDays", "standing.loyal.deliveredOrders: contradicts standing.regular.deliveredOrders")]
    [InlineData("""  "standing": { "regular": { "tenureDays": 90, "deliveredOrders": "two" }, "loyal": { "tenureDays": 90, "deliveredOrders": 1 } }  """,
        "standing.regular.deliveredOrders: must_be_whole")]
    [InlineData("""  "keepUpTo": { "Sometimes": "1.00" }  """, "keepUpTo.Sometimes: unknown")]
    [InlineData("""  "silenceMeansYes": 5  """, "silenceMeansYes: must_be_amount")]
    [InlineData("""  "remedies": { "LostParcel": ["Indemnity"] }  """, "remedies.LostParcel[0]: remedy_not_for_type")]
    [InlineData("""  "remedies": { "WaterDamage": ["Refund"] }  """, "remedies.WaterDamage[0]: remedy_not_for_type")]
    [InlineData("""  "remedies": { "LostParcel": ["Hug"] }  """, "remedies.LostParcel[0]: unknown_word")]
    [InlineData("""  "remedies": { "LostParcel": [] }  """, "remedies.LostParcel: missing")]
    [InlineData("""  "remedies": { "Fire": ["Refund"] }  """, "remedies.Fire: unknown")]
    [InlineData("""  "followUpRate": 5  """, "followUpRate: must_be_share")]
    [InlineData("""  "review": { "minutesPerClaim": -1, "hourlyCost": "x", "answerWithinHours": 0 }  """,
        "review.minutesPerClaim: must_be_whole", "review.hourlyCost: must_be_amount", "review.answerWithinHours: must_be_whole")]
    public void A_mistake_beside_the_rules_is_named(string member, params string[] mistakes) =>
        Assert.Equal(mistakes, Mistakes($$"""{ "name": "x", "currency": "EUR", "rules": {}, {{member}} }"""));

    [Theory]
    [InlineData("{}", "currency: missing", "name: missing", "rules: missing")]
    [InlineData("""{ "name": " ", "currency": "euro", "rules": [] }""", "currency: must_be_currency", "name: must_be_text", "rules: must_be_object")]
    [InlineData("""{ "name": 7, "currency": null, "rules": null }""", "currency: must_be_currency", "name: must_be_text", "rules: must_be_object")]
    [InlineData("[]", ": must_be_object")]
    [InlineData("null", ": must_be_object")]
    [InlineData("\"a policy\"", ": must_be_object")]
    public void A_policy_has_a_name_a_currency_and_rules(string json, params string[] mistakes) => Assert.Equal(mistakes, Mistakes(json));

    [Fact]
    public void Amounts_have_the_decimals_of_the_policys_currency() => Assert.Equal(
        ["rules.amount.most: must_be_amount"], Mistakes("""{ "name": "x", "currency": "JPY", "rules": { "amount": { "most": "80.50" } } }"""));

    [Theory]
    [InlineData(@"\u0000")]
    [InlineData(@"\n")]
    [InlineData(@"\u0085")]
    [InlineData(@"\u202A")]
    [InlineData(@"\u202E")]
    [InlineData(@"\u2066")]
    [InlineData(@"\u2069")]
    public void A_name_holds_nothing_that_commands_how_it_is_shown(string hidden) =>
        Assert.Equal(["name: must_be_plain_text"], Mistakes($$"""{ "name": "Noël{{hidden}} 2026", "currency": "EUR", "rules": {} }"""));

    [Fact]
    public void A_name_and_a_list_have_an_end()
    {
        var many = string.Join(",", Enumerable.Range(0, 201).Select(i => $"\"c{i}\""));

        Assert.Equal(["name: must_be_text"], Mistakes($$"""{ "name": "{{new string('x', 121)}}", "currency": "EUR", "rules": {} }"""));
        Assert.Equal(["rules.item.categories: must_be_list"], Mistakes($$"""{ "name": "x", "currency": "EUR", "rules": { "item": { "categories": [{{many}}] } } }"""));
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("not JSON", 1)]
    [InlineData("{\n  \"name\": \"x\",\n  oops\n}", 3)]
    [InlineData("{ \"name\": \"x\", }", 1)]
    [InlineData("{} {}", 1)]
    [InlineData("{ /* comment */ }", 1)]
    public void What_is_no_JSON_is_named_by_its_line(string json, int line)
    {
        var mistake = Assert.Single(Errors(json));

        Assert.Equal("policy_not_json", mistake.Code);
        Assert.Equal((long)line, mistake.Arguments[0]);
    }

    [Fact]
    public void A_member_written_twice_is_a_mistake_however_deep()
    {
        Assert.Equal(["name: twice"], Mistakes("""{ "name": "x", "name": "y", "currency": "EUR", "rules": {} }"""));
        Assert.Equal(
            ["rules.amount.most.LostParcel.New: twice"],
            Mistakes("""{ "name": "x", "currency": "EUR", "rules": { "amount": { "most": { "LostParcel": { "New": "1.00", "New": "2.00" } } } } }"""));
    }

    [Fact]
    public void A_document_too_deep_or_too_long_is_not_read()
    {
        Assert.Equal(["policy_not_json"], Codes(new string('[', 17) + new string(']', 17)));
        Assert.Equal(["policy_too_long"], Codes(new string(' ', 200_001)));
    }

    [Fact]
    public void All_mistakes_are_found_in_one_go() => Assert.Equal(10, Errors(Some.OpeningJson.Replace("most", "mots", StringComparison.Ordinal)).Count);

    private static List<string> Mistakes(string json) => [.. Errors(json).Select(error =>
        error.Code == "contradicts" ? $"{error.Path}: contradicts {error.Arguments[0]}" : $"{error.Path}: {error.Code}")];

    private static List<string> Codes(string json) => [.. Errors(json).Select(error => error.Code)];

    private static IReadOnlyList<FieldError> Errors(string json) => Assert.IsType<Refusal.PolicyNotValid>(PolicyReader.Read(json).Refusal).Errors;
}
