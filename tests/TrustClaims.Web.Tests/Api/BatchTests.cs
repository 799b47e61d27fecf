using System.Net;
using System.Text.Json;

namespace TrustClaims.Web.Tests.Api;

public sealed class BatchTests(ApiApp api) : IClassFixture<ApiApp>
{
    private const string Contract = """
        {"contractNumber": "HAB-77", "holder": {"email": "ada@example.org", "name": "Ada Essai"}, "insured": [{"name": "Ada Essai"}],
          "cover": {"from": "2025-01-01", "to": "2099-12-31", "causes": ["BrokenItem", "WaterDamage"], "deductible": {"amount": "50.00", "currency": "EUR"},
            "ceilingPerClaim": {"amount": "500.00", "currency": "EUR"}, "ceilingPerYear": {"amount": "1500.00", "currency": "EUR"}},
          "items": [{"itemId": "phone-screen", "title": "Écran", "category": "phones", "quantity": 1, "value": {"amount": "180.00", "currency": "EUR"}},
            {"itemId": "vase", "title": "Vase", "quantity": 1}],
          "payoutAccount": {"iban": "FR7630006000011234567890189"}}
        """;

    [Fact]
    public async Task An_order_is_created_then_unchanged_then_updated_and_its_link_opens_it()
    {
        var number = ApiApp.NextNumber();
        var body = $$"""{"orders": [{{api.Order(number)}}]}""";

        var created = Only((await api.Caller.Put("/api/v1/orders", body)).Is(HttpStatusCode.OK));
        var unchanged = Only(await api.Caller.Put("/api/v1/orders", body));
        var updated = Only(await api.Caller.Put("/api/v1/orders", body.Replace("Tasse", "Bol")));

        Assert.Equal((number, "created"), (Text(created, "reference"), Text(created, "outcome")));
        Assert.Equal("unchanged", Text(unchanged, "outcome"));
        Assert.Equal("updated", Text(updated, "outcome"));
        Assert.StartsWith("http://localhost:5000/l/", Text(created, "claimLink"));
        Assert.False(created.TryGetProperty("errors", out _));
    }

    [Fact]
    public async Task What_is_no_character_is_left_out_of_names_and_refused_in_numbers()
    {
        var (named, numbered) = (ApiApp.NextNumber(), ApiApp.NextNumber());
        var body = $$"""{"orders": [{{api.Order(named).Replace("Tasse", "Ta\ufffesse").Replace("Ada", "A\uffffda\ufffe")}}, {{api.Order(numbered).Replace(numbered, numbered + "\ufffe")}}]}""";

        var results = (await api.Caller.Put("/api/v1/orders", body)).Is(HttpStatusCode.MultiStatus)["results"];

        Assert.Contains("created", results, StringComparison.Ordinal);
        Assert.Contains("This must be a text", results, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_row_that_is_wrong_spoils_no_other()
    {
        var (one, two, three, four) = (ApiApp.NextNumber(), ApiApp.NextNumber(), ApiApp.NextNumber(), ApiApp.NextNumber());
        var rows = new[]
        {
            api.Order(one),
            api.Order(two).Replace("\"quantity\": 1,", "\"quantity\": \"one\","),
            api.Order(three).Replace("\"itemId\": \"1\", \"title\"", "\"itemId\": \"1\", \"colour\": \"red\", \"title\""),
            "17",
            api.Order(four).Replace("\"EUR\"} }]", "\"XYZ\"} }]"),
            api.Order(ApiApp.NextNumber()),
        };

        var answer = await api.Caller.Put("/api/v1/orders", $$"""{"orders": [{{string.Join(',', rows)}}]}""");

        Assert.Equal(207, answer.Status);
        var results = answer.Json.GetProperty("results").EnumerateArray().ToList();
        Assert.Equal(["created", "rejected", "rejected", "rejected", "rejected", "created"], results.Select(result => Text(result, "outcome")));
        Assert.Equal([one, two, three, "", four], results.Take(5).Select(result => Text(result, "reference")));
        Assert.True(results[1].GetProperty("errors").TryGetProperty("items[0].quantity", out _), answer.Text);
        Assert.True(results[2].GetProperty("errors").TryGetProperty("items[0].colour", out _), answer.Text);
        Assert.True(results[4].GetProperty("errors").TryGetProperty("items[0].unitPrice", out _) ||
            results[4].GetProperty("errors").TryGetProperty("items[0].unitPrice.currency", out _), answer.Text);
        Assert.All(results.Where(result => Text(result, "outcome") == "rejected"), result => Assert.False(result.TryGetProperty("claimLink", out _)));
    }

    [Fact]
    public async Task A_member_written_twice_rejects_its_row_alone()
    {
        var twice = api.Order(ApiApp.NextNumber()).Replace("\"placedAt\":", "\"placedAt\": \"2026-01-01T00:00:00Z\", \"placedAt\":");

        var answer = await api.Caller.Put("/api/v1/orders", $$"""{"orders": [{{twice}}, {{api.Order(ApiApp.NextNumber())}}]}""");

        Assert.Equal(207, answer.Status);
        Assert.Equal(["rejected", "created"], answer.Json.GetProperty("results").EnumerateArray().Select(result => Text(result, "outcome")));
    }

    [Fact]
    public async Task A_thousand_orders_go_in_at_once_and_one_more_does_not()
    {
        var rows = Enumerable.Range(0, 1_001).Select(_ => api.Order(ApiApp.NextNumber())).ToList();

        (await api.Caller.Put("/api/v1/orders", $$"""{"orders": [{{string.Join(',', rows)}}]}""")).IsProblem(400, "invalid").ErrorsOf("orders");
        var answer = (await api.Caller.Put("/api/v1/orders", $$"""{"orders": [{{string.Join(',', rows.Take(1_000))}}]}""")).Is(HttpStatusCode.OK);

        Assert.Equal(1_000, answer.Json.GetProperty("results").GetArrayLength());
    }

    [Theory]
    [InlineData("{}", "orders")]
    [InlineData("""{"orders": {}}""", "orders")]
    [InlineData("""{"orders": null}""", "orders")]
    [InlineData("""{"orders": [], "more": 1}""", "more")]
    [InlineData("""{"orders": [], "orders": []}""", "orders")]
    [InlineData("[]", "")]
    public async Task A_batch_of_another_form_is_refused_as_a_whole(string body, string field) =>
        (await api.Caller.Put("/api/v1/orders", body)).IsProblem(400, "invalid").ErrorsOf(field);

    [Fact]
    public async Task A_contract_is_taken_in_and_claimed_on()
    {
        Assert.Equal("created", Text(Only((await api.Caller.Put("/api/v1/contracts", $$"""{"contracts": [{{Contract}}]}""")).Is(HttpStatusCode.OK)), "outcome"));
        var declaration = $$"""
            {"contractNumber": "HAB-77", "email": "ada@example.org", "type": "BrokenItem", "items": [{"itemId": "phone-screen", "quantity": 1}],
             "remedy": "Indemnity", "occurredOn": "{{api.Instant(-2)[..10]}}"}
            """;

        var claim = (await api.Caller.Declare(declaration, "contract")).Is(HttpStatusCode.Created);

        Assert.Equal("HAB-77", claim["contractNumber"]);
        Assert.False(claim.Json.TryGetProperty("orderNumber", out _));
        Assert.Equal("130.00", claim.Json.GetProperty("payable").GetProperty("amount").GetString());
        Assert.Equal("approvedOnWord", claim["status"]);
        (await api.Caller.Declare(declaration.Replace("phone-screen", "vase"), "no value")).IsProblem(422, "declared_value_missing");
        var small = declaration.Replace("\"vase\"", "").Replace("""{"itemId": "phone-screen", "quantity": 1}""", """{"itemId": "vase", "quantity": 1, "declaredValue": {"amount": "40.00", "currency": "EUR"}}""");
        (await api.Caller.Declare(small, "under the deductible")).IsProblem(422, "nothing_payable");
    }

    [Fact]
    public async Task What_the_carrier_says_is_kept_once()
    {
        var number = await api.HasOrder();
        var events = $$"""{"events": [{"at": "{{api.Instant(-1)}}", "kind": "deliveredAgainstSignature", "text": "Remis"}]}""";

        var first = (await api.Caller.Put($"/api/v1/parcels/colissimo/T-{number}/events", events)).Is(HttpStatusCode.OK);
        var again = (await api.Caller.Put($"/api/v1/parcels/colissimo/T-{number}/events", events)).Is(HttpStatusCode.OK);

        Assert.Equal(("1", "0"), (first["recorded"], again["recorded"]));
        Assert.Equal("inReview", (await api.HasClaim(number))["status"]);
    }

    [Fact]
    public async Task Events_of_an_unknown_parcel_are_not_found()
    {
        var events = $$"""{"events": [{"at": "{{api.Instant(-1)}}", "kind": "moving"}]}""";

        (await api.Caller.Put("/api/v1/parcels/colissimo/NO/events", events)).IsProblem(404, "not_found");
        (await api.Caller.Put("/api/v1/parcels/co%01/NO/events", events)).IsProblem(404, "not_found");
    }

    [Theory]
    [InlineData("""{"events": [{"kind": "moving"}]}""", "events[0].at")]
    [InlineData("""{"events": [{"at": "2026-01-01T00:00:00Z", "kind": "flying"}]}""", "events[0].kind")]
    [InlineData("""{"events": []}""", "events")]
    [InlineData("""{"events": [null]}""", "events[0].at")]
    public async Task Events_must_have_their_form(string body, string field) =>
        (await api.Caller.Put("/api/v1/parcels/colissimo/T/events", body)).IsProblem(400, "invalid").ErrorsOf(field);

    private static JsonElement Only(Reply answer) => Assert.Single(answer.Json.GetProperty("results").EnumerateArray().ToList());

    private static string Text(JsonElement result, string member) => result.GetProperty(member).GetString()!;
}
