using System.Net;
using TrustClaims.Testing.Web;

namespace TrustClaims.Web.Tests.Security;

public sealed class MethodTests
{
    [Theory]
    [InlineData("PUT", "/declare", "GET, HEAD, POST")]
    [InlineData("OPTIONS", "/declare", "GET, HEAD, POST")]
    [InlineData("DELETE", "/desk", "GET, HEAD, POST")]
    [InlineData("TRACE", "/", "GET, HEAD, POST")]
    [InlineData("FOO", "/person", "GET, HEAD, POST")]
    [InlineData("POST", "/charter", "GET, HEAD")]
    [InlineData("POST", "/docs/api", "GET, HEAD")]
    [InlineData("POST", "/l/x", "GET, HEAD")]
    [InlineData("POST", "/manage", "GET, HEAD")]
    public async Task A_method_that_a_page_does_not_know_is_answered_with_those_it_knows(string method, string page, string allowed)
    {
        await using var app = await App.Start();
        using var visitor = app.CreateClient();

        using var request = new HttpRequestMessage(new HttpMethod(method), page);
        using var answer = await visitor.SendAsync(request);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal(allowed, string.Join(", ", answer.Content.Headers.Allow));
        Assert.Contains("<h1", await answer.Page(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whether_it_lives_is_only_asked()
    {
        await using var app = await App.Start();
        using var visitor = app.CreateClient();

        using var answer = await visitor.PostAsync("/health/live", null);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal("GET, HEAD", string.Join(", ", answer.Content.Headers.Allow));
    }
}
