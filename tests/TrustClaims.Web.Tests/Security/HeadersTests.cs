using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Testing.Web;
using TrustClaims.Web.Hosting;
using TrustClaims.Web.Security;

namespace TrustClaims.Web.Tests.Security;

public sealed class HeadersTests
{
    [Theory]
    [InlineData("/sign-in", HttpStatusCode.OK)]
    [InlineData("/css/site.css", HttpStatusCode.OK)]
    [InlineData("/no-such-page", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/claims", HttpStatusCode.Unauthorized)]
    [InlineData("/health/ready", HttpStatusCode.OK)]
    public async Task Every_answer_carries_them(string address, HttpStatusCode expected)
    {
        await using var app = await App.Start();
        using var visitor = app.CreateClient();

        using var answer = await visitor.GetAsync(address);

        Assert.Equal(expected, answer.StatusCode);
        Assert.Equal(SecurityHeaders.ContentSecurityPolicy, Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Cross-Origin-Opener-Policy")));
        Assert.Contains("camera=()", Assert.Single(answer.Headers.GetValues("Permissions-Policy")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_recognised_visitor_was_shown_is_kept_by_no_browser()
    {
        await using var app = await App.Start();
        await app.Order(app.CupAndTea());
        var link = new Uri(await app.Link(await app.InDatabase(db => db.Orders.Select(order => order.Number).SingleAsync()))).PathAndQuery;
        using var visitor = app.CreateClient();

        foreach (var address in new[] { link, "/", "/declare", "/charter" })
        {
            using var answer = await visitor.GetAsync(address);

            Assert.True(answer.Headers.CacheControl?.NoStore, address);
        }

        using var style = await visitor.GetAsync("/css/site.css");
        Assert.NotEqual(true, style.Headers.CacheControl?.NoStore);
    }

    [Fact]
    public void The_policy_allows_nothing_inline()
    {
        Assert.StartsWith("default-src 'none'", SecurityHeaders.ContentSecurityPolicy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", SecurityHeaders.ContentSecurityPolicy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cookies_are_out_of_reach_of_scripts_and_other_sites()
    {
        await using var app = await App.Start();
        using var visitor = app.CreateClient();
        await app.Account("agent", "agent@example.org");

        using var form = await visitor.GetAsync("/sign-in");
        using var signedIn = await visitor.Submit("/sign-in", ("Email", "agent@example.org"), ("Password", App.Password));

        var cookies = form.Headers.GetValues("Set-Cookie").Concat(signedIn.Headers.GetValues("Set-Cookie")).ToList();
        Assert.Contains(cookies, cookie => cookie.StartsWith("form=", StringComparison.Ordinal));
        Assert.Contains(cookies, cookie => cookie.StartsWith("staff=", StringComparison.Ordinal));
        Assert.All(cookies, cookie => Assert.Contains("httponly", cookie, StringComparison.Ordinal));
        Assert.All(cookies, cookie => Assert.Contains("samesite=", cookie, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_visitor_keeps_travels_over_https_alone_where_it_is_what_visitors_use()
    {
        await using var app = await App.Start(("Shop:BaseUrl", "https://reclamations.example.org"));
        await app.Order(app.CupAndTea());
        var link = new Uri(await app.Link(await app.InDatabase(db => db.Orders.Select(order => order.Number).SingleAsync())));
        using var visitor = app.CreateClient();
        // As a proxy that ends https hands it on.
        var form = new DefaultHttpContext { RequestServices = app.Services };

        using var language = await visitor.PostAsync("/language", new FormUrlEncodedContent([new("to", "en")]));
        using var recognised = await visitor.GetAsync(link.PathAndQuery);
        form.DraftKeyOrNew();

        string[] cookies = [.. language.Headers.GetValues("Set-Cookie"), .. recognised.Headers.GetValues("Set-Cookie"), form.Response.Headers.SetCookie.ToString()];
        Assert.Equal(["draft", "language", "visitor"], cookies.Select(cookie => cookie.Split('=')[0]).Order());
        Assert.All(cookies, cookie => Assert.Contains("; secure", cookie, StringComparison.Ordinal));
        Assert.All(cookies, cookie => Assert.Contains("; httponly", cookie, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true, false, CookieSecurePolicy.Always)]
    [InlineData(true, true, CookieSecurePolicy.SameAsRequest)]
    [InlineData(false, false, CookieSecurePolicy.SameAsRequest)]
    public void Cookies_travel_over_https_alone_wherever_visitors_use_it(bool https, bool development, CookieSecurePolicy expected) =>
        Assert.Equal(expected, new Transport(https, development).Cookies);

    [Fact]
    public async Task Https_is_asked_for_where_it_is_what_visitors_use()
    {
        await using var app = await App.Start(("Shop:BaseUrl", "https://reclamations.example.org"), ("https_port", "443"));
        using var visitor = app.CreateClient();

        using var answer = await visitor.GetAsync("/sign-in");

        Assert.Equal(HttpStatusCode.TemporaryRedirect, answer.StatusCode);
        Assert.Equal("https", answer.Headers.Location?.Scheme);
    }
}
