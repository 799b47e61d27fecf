using System.Net;
using TrustClaims.Testing.Web;

namespace TrustClaims.Web.Tests.Customers;

/// <summary>A shop that is open, and somebody in it who follows a signed link and declares.</summary>
internal static class Visiting
{
    public static async Task<App> Open()
    {
        var app = await App.Start();
        await app.PublishOpening();
        return app;
    }

    public static async Task<HttpClient> Visit(App app, string link)
    {
        var visitor = app.CreateClient();
        using var recognised = await visitor.GetAsync(new Uri(link, UriKind.Relative));
        return recognised.StatusCode == HttpStatusCode.Redirect ? visitor : throw new InvalidOperationException($"{link} led nowhere.");
    }

    /// <summary>Fills in, looks at what it comes to, and sends that.</summary>
    public static async Task<HttpResponseMessage> Send(this HttpClient visitor, string page, params (string Name, string Value)[] fields)
    {
        using var filled = await visitor.Submit(page, [.. fields, ("update", "1")]);
        var seen = await visitor.GetPage(page);
        return await visitor.Submit(page, [.. fields, ("shown", Forms.ValueOf(seen, "shown")), ("once", Forms.ValueOf(seen, "once"))]);
    }
}
