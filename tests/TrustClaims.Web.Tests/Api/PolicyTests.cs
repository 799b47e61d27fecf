using System.Net;
using Microsoft.Extensions.DependencyInjection;
using TrustClaims.Application.Policies;
using TrustClaims.Domain;
using TrustClaims.Testing.Builders;
using TrustClaims.Web.Api.Simulations;

namespace TrustClaims.Web.Tests.Api;

public sealed class PolicyTests(ApiApp api) : IClassFixture<ApiApp>
{
    [Fact]
    public async Task The_live_policy_is_given_in_the_form_that_simulations_take()
    {
        var live = (await api.Caller.Get("/api/v1/policies/live")).Is(HttpStatusCode.OK);

        Assert.Equal("1", live.Headers["Policy-Number"]);
        Assert.Equal(Some.OpeningPolicy.Json, live.Text);
        Assert.Equal(live.Text, (await api.Caller.Get("/api/v1/policies/1")).Text);
        (await api.Caller.Post("/api/v1/simulations", live.Text)).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_draft_is_not_there_until_it_is_published()
    {
        var number = (await api.App.Use<CreateDraft, Result<int>>(create => create.Handle(new CreateDraftRequest(Some.OpeningJson, "setup"), default))).Value;

        (await api.Caller.Get($"/api/v1/policies/{number}")).IsProblem(404, "not_found");

        var later = api.App.Clock.GetUtcNow().AddYears(1);
        await api.App.Use<PublishPolicy, Result<Done>>(publish => publish.Handle(new PublishPolicyRequest(number, later, 0, "setup"), default));
        (await api.Caller.Get($"/api/v1/policies/{number}")).Is(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("7", "not_found")]
    [InlineData("0", "not_found")]
    [InlineData("99999999999", "no_such_call")]
    [InlineData("draft", "no_such_call")]
    public async Task A_policy_that_is_not_there_is_not_found(string number, string code) =>
        (await api.Caller.Get($"/api/v1/policies/{number}")).IsProblem(404, code);

    [Fact]
    public async Task A_simulation_answers_what_the_policy_would_have_done()
    {
        await api.HasClaim(await api.HasOrder("40.00"));
        await api.HasClaim(await api.HasOrder("70.00"));

        var simulated = (await api.Caller.Post(
            "/api/v1/simulations", """{"name": "Up to 50", "currency": "EUR", "rules": {"amount": {"most": "50.00"}}}""")).Is(HttpStatusCode.OK);

        Assert.Equal(2, simulated.Json.GetProperty("claims").GetInt32());
        Assert.Equal(1, simulated.Json.GetProperty("onWord").GetInt32());
        Assert.Equal(1, simulated.Json.GetProperty("rules").GetProperty("amount").GetProperty("beyond").GetInt32());
        foreach (var member in new[] { "promisedOn", "forReview", "onWordAmount", "forReviewAmount", "paidOnWord", "leakage", "observed", "unobserved", "reviewHoursSaved", "waitingDaysSaved", "rejectedRows", "elapsedMs", "claimsPerSecond" })
        {
            Assert.True(simulated.Json.TryGetProperty(member, out _), member);
        }
    }

    [Fact]
    public async Task A_simulation_waits_for_its_turn()
    {
        const string policy = """{"name": "Up to 50", "currency": "EUR", "rules": {"amount": {"most": "50.00"}}}""";
        using (api.App.Services.GetRequiredService<OneSimulation>().Begin())
        {
            Assert.NotEmpty((await api.Caller.Post("/api/v1/simulations", policy)).IsProblem(429, "simulation_running").Headers["Retry-After"]);
        }

        (await api.Caller.Post("/api/v1/simulations", policy)).Is(HttpStatusCode.OK);
        (await api.Caller.Post("/api/v1/simulations", policy)).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Every_mistake_of_a_policy_is_named_by_its_path()
    {
        var answer = await api.Caller.Post(
            "/api/v1/simulations", """{"name": "x", "currency": "EUR", "rules": {"amount": {"mots": 1}, "age": {"latestDays": -1}}}""");

        answer.IsProblem(400, "policy_not_valid").ErrorsOf("rules.amount.mots");
        answer.ErrorsOf("rules.amount.most");
        answer.ErrorsOf("rules.age.latestDays");
    }
}
