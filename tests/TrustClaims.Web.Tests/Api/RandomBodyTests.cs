using System.Text.Json.Nodes;
using TrustClaims.Web.Api.Documents;

namespace TrustClaims.Web.Tests.Api;

/// <summary>The examples of the document, each value of them replaced by every kind of nonsense: never an error of ours.</summary>
public sealed class RandomBodyTests(ApiApp api) : IClassFixture<ApiApp>
{
    private static readonly string[] Nonsense =
    [
        "null", "true", "0", "-1", "1e308", "1e999", "123456789012345678901234567890", "0.1", "\"\"", "\" \"", "\"\\u0000\"", "\"\\ud800\"", "\"\\u202e\"",
        "\"0001-01-01T00:00:00Z\"", "\"9999-12-31T23:59:59Z\"", "\"9999-12-31T23:59:59-14:00\"", "\"2026-10-20T10:00:00+99:00\"", "\"' OR 1=1 --\"", "[]", "[null]", "{}",
        "{\"amount\": \"1.00\", \"currency\": \"EUR\"}", "{\"amount\": \"10000000000.00\", \"currency\": \"EUR\"}", "{\"amount\": \"1\", \"currency\": \"JPY\"}",
    ];

    public static TheoryData<string, string, string> Calls { get; } = new()
    {
        { "importOrders", "PUT", "/api/v1/orders" },
        { "importContracts", "PUT", "/api/v1/contracts" },
        { "recordParcelEvents", "PUT", "/api/v1/parcels/colissimo/6A123/events" },
        { "declareClaim", "POST", "/api/v1/claims" },
        { "ruleOnClaim", "POST", "/api/v1/claims/K7M-4QXP/rulings" },
        { "reportSettlement", "POST", $"/api/v1/settlements/{Guid.Empty}/outcome" },
        { "runSimulation", "POST", "/api/v1/simulations" },
    };

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Nothing_that_is_sent_is_our_fault(string call, string method, string path)
    {
        await api.Caller.Put("/api/v1/orders", CallExamples.BodyOf("importOrders"));
        var example = CallExamples.BodyOf(call);
        var count = 0;
        foreach (var place in ValuesIn(JsonNode.Parse(example)!).Select(value => value.GetPath()).ToList())
        {
            foreach (var nonsense in Nonsense)
            {
                var body = Replaced(example, place, nonsense);
                var answer = await api.Caller.Send(new HttpMethod(method), path, ApiCaller.Json(body), ("Idempotency-Key", $"random {count++}"));
                Assert.True(answer.Status < 500, $"{answer.Status} for {body}");
            }
        }
    }

    // As text, because a node cannot hold what is no value.
    private static string Replaced(string example, string place, string nonsense)
    {
        var root = JsonNode.Parse(example)!;
        var node = ValuesIn(root).Single(value => value.GetPath() == place);
        node.ReplaceWith("@here@");
        return root.ToJsonString().Replace("\"@here@\"", nonsense, StringComparison.Ordinal);
    }

    /// <summary>All values below this one.</summary>
    private static IEnumerable<JsonNode> ValuesIn(JsonNode node)
    {
        var below = node switch
        {
            JsonObject members => members.Select(member => member.Value),
            JsonArray items => items,
            _ => [],
        };
        return below.OfType<JsonNode>().SelectMany(child => ValuesIn(child).Prepend(child));
    }
}
