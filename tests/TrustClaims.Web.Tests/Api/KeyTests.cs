using System.Globalization;
using System.Net;
using TrustClaims.Application.Accounts;
using TrustClaims.Domain;
using TrustClaims.Testing.Web;

namespace TrustClaims.Web.Tests.Api;

public sealed class KeyTests(ApiApp api) : IClassFixture<ApiApp>
{
    public static TheoryData<string, string, string> Calls { get; } = new()
    {
        { "PUT", "/api/v1/orders", "orders:write" },
        { "PUT", "/api/v1/contracts", "orders:write" },
        { "PUT", "/api/v1/parcels/a/b/events", "orders:write" },
        { "POST", "/api/v1/claims", "claims:write" },
        { "GET", "/api/v1/claims", "claims:read" },
        { "GET", "/api/v1/claims/K7M-4QXP", "claims:read" },
        { "POST", "/api/v1/claims/K7M-4QXP/withdrawal", "claims:write" },
        { "POST", "/api/v1/claims/K7M-4QXP/rulings", "claims:rule" },
        { "GET", "/api/v1/settlements", "settlements:write" },
        { "POST", "/api/v1/settlements/00000000-0000-0000-0000-000000000000/outcome", "settlements:write" },
        { "GET", "/api/v1/policies/live", "policies:read" },
        { "GET", "/api/v1/policies/1", "policies:read" },
        { "POST", "/api/v1/simulations", "simulations:run" },
    };

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Each_call_needs_a_key_with_its_own_scope(string method, string path, string scope)
    {
        using var others = await ApiCaller.With(api.App, [.. ApiScopes.All.Where(one => one != scope)]);
        using var nobody = api.App.CreateClient("en");
        using var request = new HttpRequestMessage(new HttpMethod(method), path);

        var anonymous = (await Reply.Of(await nobody.SendAsync(request))).IsProblem(401, "key_required");
        var refused = (await others.Send(new HttpMethod(method), path, null)).IsProblem(403, "scope_missing");

        Assert.Equal("Bearer", anonymous.Headers["WWW-Authenticate"]);
        Assert.Contains(scope, refused["detail"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Bearer tc_nonsense")]
    [InlineData("Bearer")]
    [InlineData("Basic dGNfOng=")]
    [InlineData("tc_nonsense")]
    public async Task Whatever_is_not_a_key_opens_nothing(string authorization)
    {
        using var client = api.App.CreateClient("en");
        client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", authorization);

        (await Reply.Of(await client.GetAsync(new Uri("/api/v1/claims", UriKind.Relative)))).IsProblem(401, "key_required");
    }

    [Fact]
    public async Task A_revoked_key_is_worthless_at_once()
    {
        using var caller = await ApiCaller.With(api.App, ApiScopes.ReadClaims);
        (await caller.Get("/api/v1/claims")).Is(HttpStatusCode.OK);

        await api.App.InDatabase(async db =>
        {
            (await db.ApiKeys.FindAsync(caller.KeyId))!.RevokedAt = api.App.Clock.GetUtcNow();
            return await db.SaveChangesAsync();
        });

        (await caller.Get("/api/v1/claims")).IsProblem(401, "key_required");
    }

    [Fact]
    public async Task A_signed_in_person_has_no_key_and_a_key_is_no_person()
    {
        using var agent = await api.App.SignedInAs("administrator");
        (await Reply.Of(await agent.GetAsync(new Uri("/api/v1/claims", UriKind.Relative)))).IsProblem(401, "key_required");

        var desk = await api.Caller.Get("/account");
        Assert.Equal((302, true), (desk.Status, desk.Headers["Location"].Contains("/sign-in", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_key_that_runs_away_is_slowed_down_and_others_are_not()
    {
        await using var app = await App.Start(("Api:RequestsPerSecond", "3"));
        using var fast = await ApiCaller.With(app, ApiScopes.ReadClaims);
        using var calm = await ApiCaller.With(app, ApiScopes.ReadClaims);

        var replies = await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => fast.Get("/api/v1/claims")));

        var slowed = replies.Where(reply => reply.Status != 200).ToList();
        Assert.NotEmpty(slowed);
        Assert.All(slowed, reply => Assert.True(int.Parse(reply.IsProblem(429, "too_many_requests").Headers["Retry-After"], CultureInfo.InvariantCulture) >= 1));
        (await calm.Get("/api/v1/claims")).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_key_is_kept_as_a_hash_alone()
    {
        var created = await api.App.Use<CreateApiKey, Result<CreatedApiKey>>(create =>
            create.Handle(new CreateApiKeyRequest("kept", [ApiScopes.ReadClaims]), CancellationToken.None));

        var stored = await api.App.InDatabase(async db => await db.ApiKeys.FindAsync(created.Value.Id));

        Assert.StartsWith("tc_", created.Value.Key);
        Assert.Equal(FindApiKey.HashOf(created.Value.Key), stored!.Hash);
    }
}
