using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TrustClaims.Testing.Web;
using TrustClaims.Web.Hosting;

namespace TrustClaims.Web.Tests.Security;

/// <summary>When something of ours breaks, nobody is shown how.</summary>
public sealed class BrokenTests
{
    [Theory]
    [InlineData("Testing")]
    [InlineData("Development")]
    public async Task A_page_that_breaks_says_so_without_a_trace(string environment)
    {
        await using var app = await App.Start(("environment", environment));
        using var agent = await app.SignedInAs("agent");
        await app.InDatabase(db => db.Database.ExecuteSqlAsync($"drop table contact_requests"));

        using var answer = await agent.GetAsync("/desk");

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        AssertNoTrace(await answer.Page());
    }

    [Theory]
    [InlineData("/desk", "text/html")]
    [InlineData("/api/v1/claims", "application/problem+json")]
    public async Task Where_the_page_of_errors_breaks_too_there_is_still_a_word_and_no_trace(string address, string type)
    {
        await using var app = await App.Start();
        await using var scope = app.Services.CreateAsyncScope();
        using var body = new MemoryStream();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider, Response = { Body = body }, Request = { Path = address } };

        await Errors.LastWord(context, _ => throw new InvalidOperationException("SQLite is gone"));

        Assert.Equal(StatusCodes.Status500InternalServerError, context.Response.StatusCode);
        Assert.StartsWith(type, context.Response.ContentType, StringComparison.Ordinal);
        AssertNoTrace(System.Text.Encoding.UTF8.GetString(body.ToArray()));
    }

    [Fact]
    public async Task A_machine_is_told_by_problem_details_without_a_trace()
    {
        await using var app = await App.Start();
        using var machine = app.CreateClient();
        machine.DefaultRequestHeaders.Authorization = new("Bearer", "tc_" + new string('a', 43));
        await app.InDatabase(db => db.Database.ExecuteSqlAsync($"drop table api_keys"));

        using var answer = await machine.GetAsync("/api/v1/claims");

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        AssertNoTrace(await answer.Page());
    }

    [Fact]
    public async Task Readiness_hears_of_a_database_that_is_gone_and_life_goes_on()
    {
        await using var app = await App.Start();
        using var watcher = app.CreateClient();
        using var before = await watcher.GetAsync("/health/ready");
        await app.InDatabase(db => db.Database.ExecuteSqlAsync($"drop table __EFMigrationsHistory"));

        using var ready = await watcher.GetAsync("/health/ready");
        using var live = await watcher.GetAsync("/health/live");

        Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK), (ready.StatusCode, live.StatusCode));
    }

    private static void AssertNoTrace(string text)
    {
        Assert.DoesNotContain("Exception", text, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("SQLite", text, StringComparison.OrdinalIgnoreCase);
    }
}
