using System.Net;

namespace TrustClaims.Web.Tests.Api;

public sealed class ClaimListTests(ApiApp api) : IClassFixture<ApiApp>
{
    [Fact]
    public async Task Pages_are_newest_first_and_hold_every_claim_once_whatever_is_declared_meanwhile()
    {
        var before = new List<string>();
        for (var i = 0; i < 7; i++)
        {
            before.Insert(0, (await api.HasClaim(await api.HasOrder()))["reference"]);
        }

        var seen = new List<string>();
        var cursor = "";
        do
        {
            var page = (await api.Caller.Get($"/api/v1/claims?limit=2&cursor={cursor}")).Is(HttpStatusCode.OK);
            seen.AddRange(page.Json.GetProperty("items").EnumerateArray().Select(claim => claim.GetProperty("reference").GetString()!));
            cursor = page.Json.GetProperty("nextCursor").GetString();
            await api.HasClaim(await api.HasOrder());
        }
        while (cursor is not null);

        Assert.Equal(seen.Distinct(), seen);
        Assert.Equal(before, seen.Where(before.Contains));
    }

    [Fact]
    public async Task Claims_are_chosen_by_status_type_and_day()
    {
        var review = (await api.HasClaim(await api.HasOrder("300.00")))["reference"];
        var onWord = (await api.HasClaim(await api.HasOrder()))["reference"];

        Assert.Contains(review, await References("status=inReview&type=LostParcel"));
        Assert.DoesNotContain(onWord, await References("status=inReview"));
        Assert.Empty(await References("type=BrokenItem"));
        Assert.Empty(await References($"since={Uri.EscapeDataString(api.Instant(1))}"));
        Assert.Contains(onWord, await References($"since={api.Instant(-1)}"));
    }

    [Theory]
    [InlineData("status=open", "status")]
    [InlineData("status=InReview", "status")]
    [InlineData("type=lostParcel", "type")]
    [InlineData("since=yesterday", "since")]
    [InlineData("since=2026-10-20T10:00:00", "since")]
    [InlineData("cursor=abc", "cursor")]
    [InlineData("cursor=%00", "cursor")]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=201", "limit")]
    [InlineData("limit=99999999999999", "limit")]
    [InlineData("limit=-1", "limit")]
    [InlineData("page=2", "page")]
    public async Task What_cannot_be_asked_is_named(string query, string field) =>
        (await api.Caller.Get($"/api/v1/claims?{query}")).IsProblem(400, "invalid").ErrorsOf(field);

    [Theory]
    [InlineData("K7M-4QXP")]
    [InlineData("nonsense")]
    [InlineData("%01")]
    public async Task A_reference_that_is_not_there_is_not_found(string reference)
    {
        (await api.Caller.Get($"/api/v1/claims/{reference}")).IsProblem(404, "not_found");
        (await api.Caller.Post($"/api/v1/claims/{reference}/withdrawal", "")).IsProblem(404, "not_found");
    }

    [Fact]
    public async Task A_claim_is_withdrawn_with_one_answer_however_often_it_is_said()
    {
        var claim = await api.HasClaim(await api.HasOrder());

        var withdrawn = (await api.Caller.Post($"/api/v1/claims/{claim["reference"]}/withdrawal", "")).Is(HttpStatusCode.OK);
        var again = (await api.Caller.Post($"/api/v1/claims/{claim["reference"]}/withdrawal", "{}")).Is(HttpStatusCode.OK);

        Assert.Equal("withdrawn", withdrawn["status"]);
        Assert.Equal("released", withdrawn.Json.GetProperty("promises")[0].GetProperty("state").GetString());
        Assert.Equal("cancelled", withdrawn.Json.GetProperty("settlements")[0].GetProperty("state").GetString());
        Assert.Equal(withdrawn.Text, again.Text);
    }

    private async Task<List<string>> References(string query) =>
        (await api.Caller.Get($"/api/v1/claims?{query}")).Is(HttpStatusCode.OK).Json.GetProperty("items").EnumerateArray()
        .Select(claim => claim.GetProperty("reference").GetString()!).ToList();
}
