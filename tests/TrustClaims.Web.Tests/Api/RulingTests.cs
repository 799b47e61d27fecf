using System.Net;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain;

namespace TrustClaims.Web.Tests.Api;

public sealed class RulingTests(ApiApp api) : IClassFixture<ApiApp>
{
    [Fact]
    public async Task A_person_approves_and_the_settlement_is_told()
    {
        var claim = await InReview();

        var ruled = (await Rule(claim, """{"outcome": "approved", "ruledBy": "Agent@example.org", "version": {version}}""")).Is(HttpStatusCode.OK);

        Assert.Equal("approved", ruled["status"]);
        Assert.Equal("Test agent", ruled.Json.GetProperty("rulings")[0].GetProperty("ruledBy").GetString());
        Assert.Equal("304.90", ruled.Json.GetProperty("settlements")[0].GetProperty("amount").GetProperty("amount").GetString());
    }

    [Fact]
    public async Task A_person_approves_in_part_and_the_reason_is_kept_under_their_name()
    {
        var claim = await InReview();

        var ruled = (await Rule(claim, """
            {"outcome": "partlyApproved", "amount": {"amount": "100.00", "currency": "EUR"}, "reason": "La moitié.", "ruledBy": "agent@example.org", "version": {version}}
            """)).Is(HttpStatusCode.OK);

        Assert.Equal("partlyApproved", ruled["status"]);
        Assert.Equal("100.00", ruled.Json.GetProperty("granted").GetProperty("amount").GetString());
        Assert.Equal("Test agent", ruled.Json.GetProperty("exchanges")[0].GetProperty("author").GetString());
    }

    [Fact]
    public async Task A_person_declines_with_a_reason_and_never_without()
    {
        var claim = await InReview();

        (await Rule(claim, """{"outcome": "declined", "ruledBy": "agent@example.org", "version": {version}}""")).IsProblem(400, "invalid").ErrorsOf("reason");
        (await Rule(claim, """{"outcome": "declined", "reason": "  ", "ruledBy": "agent@example.org", "version": {version}}""")).IsProblem(400, "invalid");
        var ruled = await Rule(claim, """{"outcome": "declined", "reason": "Le colis est chez vous.", "ruledBy": "agent@example.org", "version": {version}}""");

        Assert.Equal("declined", ruled.Is(HttpStatusCode.OK)["status"]);
    }

    [Theory]
    [InlineData("nobody@example.org")]
    [InlineData("left@example.org")]
    [InlineData("tc_script")]
    public async Task A_script_never_rules(string ruledBy)
    {
        var left = await api.App.Account("agent", "left@example.org");
        await api.App.InDatabase(async db =>
        {
            var account = await db.Users.FindAsync(left.Id);
            account!.IsActive = false;
            return await db.SaveChangesAsync();
        });
        var claim = await InReview();

        foreach (var outcome in new[] { "approved", "declined" })
        {
            (await Rule(claim, $$"""{"outcome": "{{outcome}}", "reason": "x", "ruledBy": "{{ruledBy}}", "version": {version} }""")).IsProblem(422, "ruled_by_unknown");
        }

        Assert.Equal("inReview", (await api.Caller.Get($"/api/v1/claims/{claim["reference"]}"))["status"]);
    }

    [Fact]
    public async Task Nobody_decides_more_than_they_do_alone_and_no_colleague_is_asked_behind_ones_back()
    {
        var person = await api.App.Account("agent", "new@example.org");
        await api.App.InDatabase(async db =>
        {
            (await db.Users.FindAsync(person.Id))!.LargestRuling = new Money(10000, Currency.Eur);
            return await db.SaveChangesAsync();
        });
        var claim = await InReview();

        (await Rule(claim, """{"outcome": "approved", "ruledBy": "new@example.org", "version": {version}}""")).IsProblem(422, "beyond_authority");
        (await Rule(claim, """{"outcome": "declined", "reason": "x", "ruledBy": "new@example.org", "version": {version}}""")).IsProblem(422, "beyond_authority");

        Assert.Equal("inReview", (await api.Caller.Get($"/api/v1/claims/{claim["reference"]}"))["status"]);
        Assert.Equal(0, await api.App.InDatabase(db => db.Proposals.CountAsync()));
    }

    [Fact]
    public async Task Whoever_saw_an_older_version_is_told_so()
    {
        var claim = await InReview();

        (await Rule(claim, """{"outcome": "approved", "ruledBy": "agent@example.org", "version": 0}""")).IsProblem(409, "stale_version");
    }

    [Fact]
    public async Task A_claim_answered_already_is_not_ruled_on()
    {
        await api.App.Account("agent", "agent@example.org");
        var claim = await api.HasClaim(await api.HasOrder());

        (await Rule(claim, """{"outcome": "approved", "ruledBy": "agent@example.org", "version": {version}}""")).IsProblem(409, "not_in_this_state");
    }

    [Fact]
    public async Task More_than_is_payable_is_not_granted()
    {
        var claim = await InReview();

        (await Rule(claim, """
            {"outcome": "partlyApproved", "amount": {"amount": "5000.00", "currency": "EUR"}, "ruledBy": "agent@example.org", "version": {version}}
            """)).IsProblem(422, "amount_beyond_payable");
    }

    [Theory]
    [InlineData("{}", "outcome")]
    [InlineData("{}", "ruledBy")]
    [InlineData("{}", "version")]
    [InlineData("""{"outcome": "refused"}""", "outcome")]
    [InlineData("""{"outcome": "partlyApproved", "items": [{}]}""", "items[0].itemId")]
    public async Task A_ruling_has_its_form(string body, string field)
    {
        var claim = await InReview();

        (await Rule(claim, body)).IsProblem(400, "invalid").ErrorsOf(field);
    }

    private async Task<Reply> InReview()
    {
        await api.App.Account("agent", "agent@example.org");
        var claim = await api.HasClaim(await api.HasOrder("300.00"));
        Assert.Equal("inReview", claim["status"]);
        return claim;
    }

    private Task<Reply> Rule(Reply claim, string body) =>
        api.Caller.Post($"/api/v1/claims/{claim["reference"]}/rulings", body.Replace("{version}", claim["version"]));
}
