using System.Net;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using TrustClaims.Testing.Web;
using TrustClaims.Web.Security;

namespace TrustClaims.Web.Tests.Security;

public sealed class UnsafeRequestTests
{
    [Fact]
    public async Task A_form_without_its_token_changes_nothing()
    {
        await using var app = await App.Start();
        await app.Account("agent", "agent@example.org");
        using var visitor = app.CreateClient();

        using var answer = await visitor.PostAsync("/sign-in", Form(("Email", "agent@example.org"), ("Password", App.Password)));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Every_page_that_takes_a_form_asks_for_its_token()
    {
        await using var app = await App.Start();
        using var administrator = await app.SignedInAs("administrator");
        var pages = app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            .Select(Access.RouteOf).Distinct().Where(route => route != "/error/{code}").ToList();
        var open = new List<string>();
        foreach (var page in pages.Where(page => Access.Table.Any(row => row.Route == page && row.Methods.Contains("POST", StringComparison.Ordinal))))
        {
            using var answer = await administrator.PostAsync(AccessTests.Address(page), Form());
            if (answer.StatusCode != HttpStatusCode.BadRequest)
            {
                open.Add($"{page} answers {answer.StatusCode}");
            }
        }

        Assert.Contains("/desk/claims/{reference}", pages);
        Assert.Empty(open);
    }

    [Fact]
    public async Task A_token_of_somebody_else_is_worth_nothing()
    {
        await using var app = await App.Start();
        using var agent = await app.SignedInAs("agent");
        using var other = app.CreateClient();
        var token = Forms.ValueOf(await other.GetStringAsync("/sign-in"), "__RequestVerificationToken");

        using var answer = await agent.PostAsync("/sign-out", Form(("__RequestVerificationToken", token)));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Too_many_attempts_from_one_address_are_asked_to_wait()
    {
        await using var app = await App.Start(("Limits:SignInByAddress", "2"));
        using var visitor = app.CreateClient();

        using var first = await visitor.Submit("/sign-in", ("Email", "a@example.org"), ("Password", "wrong"));
        using var second = await visitor.Submit("/sign-in", ("Email", "b@example.org"), ("Password", "wrong"));
        using var third = await visitor.Submit("/sign-in", ("Email", "c@example.org"), ("Password", "wrong"));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (first.StatusCode, second.StatusCode));
        AssertAskedToWait(third);
    }

    [Fact]
    public async Task Too_many_attempts_on_one_account_are_asked_to_wait_wherever_they_come_from()
    {
        await using var app = await App.Start(("Limits:SignInByAccount", "1"));
        using var visitor = app.CreateClient();

        using var first = await visitor.Submit("/sign-in", ("Email", "a@example.org"), ("Password", "wrong"));
        using var second = await visitor.Submit("/sign-in", ("Email", " A@example.org "), ("Password", "wrong"));
        using var another = await visitor.Submit("/sign-in", ("Email", "b@example.org"), ("Password", "wrong"));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (first.StatusCode, another.StatusCode));
        AssertAskedToWait(second);
    }

    [Theory]
    [InlineData("/declare")]
    [InlineData("/person")]
    public async Task What_customers_send_is_limited_too(string page)
    {
        await using var app = await App.Start(("Limits:Declare", "1"), ("Limits:Person", "1"));
        using var visitor = app.CreateClient();

        using var first = await visitor.PostAsync(page, Form());
        using var second = await visitor.PostAsync(page, Form());

        Assert.NotEqual(HttpStatusCode.TooManyRequests, first.StatusCode);
        AssertAskedToWait(second);
    }

    private static void AssertAskedToWait(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.InRange(answer.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
    }

    private static FormUrlEncodedContent Form(params (string Name, string Value)[] fields) =>
        new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
}
