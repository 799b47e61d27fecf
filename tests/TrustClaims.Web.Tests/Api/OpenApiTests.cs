using System.Net;
using System.Runtime.CompilerServices;
using TrustClaims.Web.Api.Documents;

namespace TrustClaims.Web.Tests.Api;

public sealed class OpenApiTests(ApiApp api) : IClassFixture<ApiApp>
{
    private const string Accept = "TRUSTCLAIMS_ACCEPT";

    [Fact]
    public async Task The_document_is_the_one_that_was_read_and_accepted()
    {
        var answer = (await Get("/openapi/v1.json")).Is(HttpStatusCode.OK);
        var file = Beside("openapi.v1.json");
        var made = answer.Text.ReplaceLineEndings("\n").TrimEnd() + "\n";
        if (Environment.GetEnvironmentVariable(Accept) == "1")
        {
            await File.WriteAllTextAsync(file, made);
        }

        var accepted = File.Exists(file) ? await File.ReadAllTextAsync(file) : "";

        Assert.True(accepted == made, $"The API's document has changed. If that is meant, run this test once with {Accept}=1 and read the difference of {Path.GetFileName(file)} in git.");
    }

    [Fact]
    public async Task It_is_3_1_and_each_call_has_its_key_its_scope_its_answers_and_its_example()
    {
        var document = (await Get("/openapi/v1.json")).Json;

        Assert.StartsWith("3.1", document.GetProperty("openapi").GetString());
        var calls = document.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject()).Select(call => call.Value).ToList();
        Assert.Equal(14, calls.Count);
        foreach (var call in calls)
        {
            var name = call.GetProperty("operationId").GetString();
            Assert.NotEmpty(call.GetProperty("summary").GetString()!);
            Assert.Equal(1, call.GetProperty("security")[0].GetProperty("apiKey").GetArrayLength());
            foreach (var status in new[] { "200", "401", "403", "429" })
            {
                Assert.True(call.GetProperty("responses").TryGetProperty(status, out _), $"{name} {status}");
            }

            Assert.Equal(call.TryGetProperty("requestBody", out _), CallExamples.Bodies.ContainsKey(name!));
        }
    }

    [Fact]
    public async Task The_examples_of_the_document_are_answered()
    {
        await api.App.Account("agent", "agent@example.org");
        (await api.Caller.Put("/api/v1/orders", CallExamples.BodyOf("importOrders"))).Is(HttpStatusCode.OK);
        (await api.Caller.Put("/api/v1/contracts", CallExamples.BodyOf("importContracts"))).Is(HttpStatusCode.OK);
        (await api.Caller.Put("/api/v1/parcels/colissimo/6A123/events", CallExamples.BodyOf("recordParcelEvents"))).Is(HttpStatusCode.OK);
        var claim = (await api.Caller.Declare(CallExamples.BodyOf("declareClaim"), "example")).Is(HttpStatusCode.Created);
        var settlement = claim.Json.GetProperty("settlements")[0].GetProperty("id").GetString();
        (await api.Caller.Post($"/api/v1/settlements/{settlement}/outcome", CallExamples.BodyOf("reportSettlement"))).Is(HttpStatusCode.OK);
        (await api.Caller.Post("/api/v1/simulations", CallExamples.BodyOf("runSimulation"))).Is(HttpStatusCode.OK);
    }

    private async Task<Reply> Get(string path)
    {
        using var client = api.App.CreateClient("en");
        return await Reply.Of(await client.GetAsync(new Uri(path, UriKind.Relative)));
    }

    private static string Beside(string name, [CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, name);
}
