using Microsoft.Playwright;
using TrustClaims.Testing.Web;

namespace TrustClaims.Browser.Tests.Customers;

/// <summary>A customer in front of a browser of their own, in French unless told otherwise.</summary>
internal sealed class Visitor : IAsyncDisposable
{
    /// <summary>Milliseconds: how long a machine that is busy with everything else may take.</summary>
    private const int Patience = 120_000;

    private readonly App app;
    private readonly IBrowserContext context;
    private readonly List<string> complaints = [];

    private Visitor(App app, IBrowserContext context, IPage page)
    {
        (this.app, this.context, Page) = (app, context, page);
        context.Console += (_, message) => Note(message.Type is "error" or "warning", $"{message.Page?.Url} wrote {message.Text}");
        context.WebError += (_, error) => Note(true, $"{error.Page?.Url} failed: {error.Error}");
        context.Request += (_, request) => Note(new Uri(request.Url) is var to && to.Scheme != "data" && to.Authority != app.Address.Authority, $"A request left: {request.Url}");
    }

    public IPage Page { get; }

    /// <summary>What a browser complains of (a breach of the content security policy is such a thing), and every request to somewhere else.</summary>
    public IReadOnlyList<string> Complaints => complaints;

    public string Path => new Uri(Page.Url).PathAndQuery;

    public static async Task<Visitor> Arrive(App app, ChromiumBrowser chromium, BrowserNewContextOptions options)
    {
        var context = await chromium.Browser.NewContextAsync(options);
        context.SetDefaultTimeout(Patience);
        return new Visitor(app, context, await context.NewPageAsync());
    }

    public Task Open(string address) => Page.Open(app, address);

    /// <summary>Follows a link by what it says.</summary>
    public Task Follow(string link) => Page.GetByRole(AriaRole.Link, new() { Name = link }).ClickAsync();

    public Task Press(string button) => Page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();

    /// <summary>Ticks a choice by what it says.</summary>
    public Task Choose(string choice) => Page.Locator("label:has(input)", new() { HasText = choice }).ClickAsync();

    /// <summary>Waits until a part of the page reads like this, whatever its spaces.</summary>
    public Task Reads(string selector, string text) => Assertions.Expect(Page.Locator(selector)).ToHaveTextAsync(text, new() { UseInnerText = true, Timeout = Patience });

    /// <summary>Sends the declaration, and waits for the answer.</summary>
    public async Task Send()
    {
        await Press("Envoyer, et voir la réponse");
        await Page.WaitForURLAsync("**/claims/*");
    }

    public async Task<string> Title() => await Page.Locator("h1").InnerTextAsync();

    /// <summary>The page as it reads, no-break spaces as spaces.</summary>
    public async Task<string> Text(string selector = "main") => (await Page.Locator(selector).InnerTextAsync()).Replace('\u00a0', ' ').Replace('\u202f', ' ');

    public ValueTask DisposeAsync() => context.DisposeAsync();

    private void Note(bool wrong, string what)
    {
        if (wrong)
        {
            complaints.Add(what);
        }
    }
}
