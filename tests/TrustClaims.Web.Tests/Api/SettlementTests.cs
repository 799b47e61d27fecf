using System.Net;

namespace TrustClaims.Web.Tests.Api;

public sealed class SettlementTests(ApiApp api) : IClassFixture<ApiApp>
{
    [Fact]
    public async Task What_is_to_be_carried_out_is_listed_page_by_page()
    {
        var references = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            references.Add((await api.HasClaim(await api.HasOrder()))["reference"]);
        }

        var seen = new List<string>();
        var cursor = "";
        do
        {
            var page = (await api.Caller.Get($"/api/v1/settlements?state=waiting&limit=1&cursor={cursor}")).Is(HttpStatusCode.OK);
            seen.AddRange(page.Json.GetProperty("items").EnumerateArray().Select(one => one.GetProperty("claim").GetString()!));
            cursor = page.Json.GetProperty("nextCursor").GetString();
        }
        while (cursor is not null);

        Assert.Equal(seen.Distinct(), seen);
        Assert.Superset(references.ToHashSet(), seen.ToHashSet());
        (await api.Caller.Get("/api/v1/settlements?state=open")).IsProblem(400, "invalid").ErrorsOf("state");
    }

    [Fact]
    public async Task A_refund_keeps_its_promise_and_settles_the_claim()
    {
        var (claim, id) = await Settlement();
        var body = $$"""{"outcome": "refunded", "at": "{{api.Instant(0)}}"}""";

        var told = (await api.Caller.Post($"/api/v1/settlements/{id}/outcome", body)).Is(HttpStatusCode.OK);
        (await api.Caller.Post($"/api/v1/settlements/{id}/outcome", body)).Is(HttpStatusCode.OK);

        Assert.Equal(("done", "refunded"), (told["state"], told["outcome"]));
        var read = await api.Caller.Get($"/api/v1/claims/{claim}");
        Assert.Equal("settled", read["status"]);
        Assert.Equal("kept", read.Json.GetProperty("promises")[0].GetProperty("state").GetString());
        (await api.Caller.Post($"/api/v1/settlements/{id}/outcome", $$"""{"outcome": "failed", "reason": "x", "at": "{{api.Instant(0)}}"}"""))
            .IsProblem(409, "outcome_contradicts");
    }

    [Fact]
    public async Task A_failure_needs_its_reason_and_breaks_the_promise()
    {
        var (claim, id) = await Settlement();

        (await api.Caller.Post($"/api/v1/settlements/{id}/outcome", $$"""{"outcome": "failed", "at": "{{api.Instant(0)}}"}""")).IsProblem(400, "invalid").ErrorsOf("reason");
        (await api.Caller.Post($"/api/v1/settlements/{id}/outcome", $$"""{"outcome": "failed", "reason": "IBAN fermé", "at": "{{api.Instant(0)}}"}""")).Is(HttpStatusCode.OK);

        Assert.Equal("broken", (await api.Caller.Get($"/api/v1/claims/{claim}")).Json.GetProperty("promises")[0].GetProperty("state").GetString());
    }

    [Fact]
    public async Task A_parcel_sent_again_is_followed_like_the_first()
    {
        var number = await api.HasOrder();
        var declared = (await api.Caller.Declare(ApiApp.Declaration(number, remedy: "Resend"), $"resend {number}")).Is(HttpStatusCode.Created);
        var id = declared.Json.GetProperty("settlements")[0].GetProperty("id").GetString();

        var sent = await api.Caller.Post(
            $"/api/v1/settlements/{id}/outcome", $$"""{"outcome": "sent", "at": "{{api.Instant(0)}}", "carrier": "colissimo", "trackingNumber": "R-{{number}}"}""");

        Assert.Equal($"R-{number}", sent.Is(HttpStatusCode.OK)["trackingNumber"]);
        (await api.Caller.Put($"/api/v1/parcels/colissimo/R-{number}/events", $$"""{"events": [{"at": "{{api.Instant(0)}}", "kind": "moving"}]}""")).Is(HttpStatusCode.OK);
        (await api.Caller.Post($"/api/v1/settlements/{id}/outcome", $$"""{"outcome": "delivered", "at": "{{api.Instant(0)}}"}""")).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_settlement_that_is_not_there_is_not_found()
    {
        var body = $$"""{"outcome": "refunded", "at": "{{api.Instant(0)}}"}""";

        (await api.Caller.Post($"/api/v1/settlements/{Guid.Empty}/outcome", body)).IsProblem(404, "not_found");
        (await api.Caller.Post("/api/v1/settlements/17/outcome", body)).IsProblem(404, "no_such_call");
    }

    [Theory]
    [InlineData("{}", "outcome")]
    [InlineData("{}", "at")]
    [InlineData("""{"outcome": "paid"}""", "outcome")]
    [InlineData("""{"at": "2026-10-20"}""", "at")]
    public async Task An_outcome_has_its_form(string body, string field) =>
        (await api.Caller.Post($"/api/v1/settlements/{Guid.Empty}/outcome", body)).IsProblem(400, "invalid").ErrorsOf(field);

    [Fact]
    public async Task What_has_not_happened_yet_is_not_believed()
    {
        var (_, id) = await Settlement();

        (await api.Caller.Post($"/api/v1/settlements/{id}/outcome", $$"""{"outcome": "refunded", "at": "{{api.Instant(30)}}"}""")).IsProblem(422, "happens_in_future");
    }

    private async Task<(string Claim, string Id)> Settlement()
    {
        var claim = await api.HasClaim(await api.HasOrder());
        return (claim["reference"], claim.Json.GetProperty("settlements")[0].GetProperty("id").GetString()!);
    }
}
