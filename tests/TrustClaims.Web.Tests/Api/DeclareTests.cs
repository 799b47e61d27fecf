using System.Net;

namespace TrustClaims.Web.Tests.Api;

public sealed class DeclareTests(ApiApp api) : IClassFixture<ApiApp>
{
    [Fact]
    public async Task A_claim_is_answered_with_its_decision_down_to_each_rule()
    {
        var number = await api.HasOrder();

        var claim = (await api.Caller.Declare(ApiApp.Declaration(number, """, "comment": "Rien reçu." """), "k1")).Is(HttpStatusCode.Created);

        Assert.Matches("^[2-9A-HJ-KMNP-TV-Z]{3}-[2-9A-HJ-KMNP-TV-Z]{4}$", claim["reference"]);
        Assert.Equal($"/api/v1/claims/{claim["reference"]}", claim.Headers["Location"]);
        Assert.Equal("approvedOnWord", claim["status"]);
        Assert.Equal("LostParcel", claim["type"]);
        Assert.Equal("Refund", claim["remedy"]);
        Assert.Equal("31.90", claim.Json.GetProperty("payable").GetProperty("amount").GetString());
        Assert.Equal("EUR", claim.Json.GetProperty("payable").GetProperty("currency").GetString());
        Assert.Equal(number, claim["orderNumber"]);
        Assert.False(claim.Json.TryGetProperty("contractNumber", out _));
        var decision = claim.Json.GetProperty("decision");
        Assert.Equal("approvedOnWord", decision.GetProperty("outcome").GetString());
        Assert.Equal(1, decision.GetProperty("policy").GetInt32());
        Assert.True(decision.GetProperty("decidedInMs").GetDouble() >= 0);
        Assert.NotEmpty(decision.GetProperty("explanation").GetString()!);
        var amount = decision.GetProperty("rules").EnumerateArray().Single(rule => rule.GetProperty("code").GetString() == "amount");
        Assert.Equal("within", amount.GetProperty("answer").GetString());
        Assert.Equal("31.90", amount.GetProperty("observed").GetProperty("amount").GetString());
        Assert.Equal("90.00", amount.GetProperty("threshold").GetProperty("amount").GetString());
        Assert.NotEmpty(amount.GetProperty("sentence").GetString()!);
        var promise = Assert.Single(claim.Json.GetProperty("promises").EnumerateArray().ToList());
        Assert.Equal("refundBy", promise.GetProperty("kind").GetString());
        Assert.Equal("open", promise.GetProperty("state").GetString());
        Assert.Equal("Rien reçu.", Assert.Single(claim.Json.GetProperty("exchanges").EnumerateArray().ToList()).GetProperty("text").GetString());
    }

    [Fact]
    public async Task What_is_answered_is_what_is_read_afterwards()
    {
        var number = await api.HasOrder();
        var declared = await api.Caller.Declare(ApiApp.Declaration(number, """, "comment": "x" """), "k2");

        var read = (await api.Caller.Get($"/api/v1/claims/{declared["reference"]}")).Is(HttpStatusCode.OK);

        Assert.Equal(declared.Text, read.Text);
        Assert.Equal(read.Text, (await api.Caller.Get($"/api/v1/claims/{declared["reference"].Replace("-", "").ToLowerInvariant()}")).Text);
    }

    [Theory]
    [InlineData("300.00", "moving", "inReview", "forReview")]
    [InlineData("27.00", "deliveredAgainstSignature", "inReview", "forReview")]
    [InlineData("27.00", "reportedLost", "approvedOnWord", "approvedOnWord")]
    public async Task The_engine_says_yes_or_hands_over_to_a_person(string paid, string account, string status, string outcome)
    {
        var number = await api.HasOrder(paid, account);

        var claim = (await api.Caller.Declare(ApiApp.Declaration(number), $"outcome {number}")).Is(HttpStatusCode.Created);

        Assert.Equal(status, claim["status"]);
        Assert.Equal(outcome, claim.Json.GetProperty("decision").GetProperty("outcome").GetString());
    }

    [Fact]
    public async Task The_holder_may_be_named_by_phone_in_any_writing()
    {
        var number = await api.HasOrder();
        var phone = ApiApp.PhoneOf(number);
        var body = ApiApp.Declaration(number).Replace($"\"email\": \"{ApiApp.EmailOf(number)}\"", $"\"phone\": \"0{phone[3..5]} {phone[5..]}\"");

        (await api.Caller.Declare(body, "k3")).Is(HttpStatusCode.Created);
    }

    [Fact]
    public async Task A_number_that_is_not_there_and_a_contact_that_is_not_theirs_are_one_answer()
    {
        var number = await api.HasOrder();

        var wrongContact = (await api.Caller.Declare(ApiApp.Declaration(number).Replace(ApiApp.EmailOf(number), "eve@example.org"), "k4")).IsProblem(404, "not_recognised");
        var wrongNumber = (await api.Caller.Declare(ApiApp.Declaration("FR-NO").Replace("fr-no", "eve"), "k5")).IsProblem(404, "not_recognised");

        Assert.Equal(wrongContact.Text, wrongNumber.Text);
    }

    [Fact]
    public async Task An_order_is_not_found_under_contractNumber()
    {
        var number = await api.HasOrder();

        (await api.Caller.Declare(ApiApp.Declaration(number).Replace("orderNumber", "contractNumber"), "k6")).IsProblem(404, "not_recognised");
    }

    [Fact]
    public async Task Items_in_an_open_claim_of_the_type_answer_that_claim_and_the_comment_joins_it()
    {
        var number = await api.HasOrder();
        var first = await api.HasClaim(number);

        var second = (await api.Caller.Declare(ApiApp.Declaration(number, """, "comment": "Toujours rien." """), "k7")).Is(HttpStatusCode.OK);

        Assert.Equal("true", second.Headers["Claim-Existing"]);
        Assert.Equal(first["reference"], second["reference"]);
        Assert.Equal("Toujours rien.", Assert.Single(second.Json.GetProperty("exchanges").EnumerateArray().ToList()).GetProperty("text").GetString());
        Assert.Equal(1, await api.App.InDatabase(db => Task.FromResult(db.Claims.Count(claim => db.Orders.Any(order => order.Id == claim.Agreement && order.Number == number)))));
    }

    [Theory]
    [InlineData("""{"itemId": "9", "quantity": 1}""", "unknown_item")]
    [InlineData("""{"itemId": "1", "quantity": 2}""", "quantity_beyond_agreement")]
    public async Task What_the_order_does_not_hold_cannot_be_claimed(string item, string code)
    {
        var number = await api.HasOrder();

        (await api.Caller.Declare(ApiApp.Declaration(number).Replace("""{"itemId": "1", "quantity": 1}""", item), $"k8 {code}")).IsProblem(422, code);
    }

    [Theory]
    [InlineData("BrokenItem", "type_not_for_agreement")]
    [InlineData("MissingItem", "remedy_not_offered")]
    public async Task Type_and_remedy_must_go_with_the_order(string type, string code)
    {
        var number = await api.HasOrder();

        (await api.Caller.Declare(ApiApp.Declaration(number, remedy: "Exchange").Replace("LostParcel", type), $"k9 {code}")).IsProblem(422, code);
    }

    [Fact]
    public async Task A_day_that_has_not_come_cannot_be_the_day_on_which_it_happened()
    {
        var number = await api.HasOrder();

        (await api.Caller.Declare(ApiApp.Declaration(number, $$""", "occurredOn": "{{api.Instant(3)[..10]}}" """), "k10")).IsProblem(422, "happens_in_future");
    }

    [Fact]
    public async Task Sentences_come_in_the_readers_language()
    {
        var number = await api.HasOrder();

        var french = await api.Caller.Post("/api/v1/claims", ApiApp.Declaration(number), ("Idempotency-Key", "k11"), ("Accept-Language", "fr-FR"));
        var english = await api.Caller.Get($"/api/v1/claims/{french["reference"]}");

        Assert.NotEqual(
            french.Json.GetProperty("decision").GetProperty("explanation").GetString(), english.Json.GetProperty("decision").GetProperty("explanation").GetString());
    }
}
