using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using TrustClaims.Testing.Web;

namespace TrustClaims.Browser.Tests;

/// <summary>What is asked of every page, whoever it is for.</summary>
internal static class BrowserPages
{
    /// <summary>Names a folder for pictures of the pages that tests look at; nothing is written where it is empty.</summary>
    private const string PicturesVariable = "TRUSTCLAIMS_PICTURES";

    public static Task Open(this IPage page, App app, string address) => page.GotoAsync(new Uri(app.Address, address).ToString());

    /// <summary>What axe finds against WCAG 2.2 AA and good practice, one line each.</summary>
    public static async Task<IReadOnlyList<string>> Violations(this IPage page)
    {
        var found = await page.RunAxe(new AxeRunOptions());
        return [.. found.Violations.SelectMany(one => one.Nodes.Select(node => $"{page.Url} {one.Id}: {one.Help} at {node.Html}"))];
    }

    public static Task<bool> IsWiderThanItsWindow(this IPage page) =>
        page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth");

    public static async Task Picture(this IPage page, string name, bool whole = true)
    {
        if (Environment.GetEnvironmentVariable(PicturesVariable) is { Length: > 0 } folder)
        {
            await page.EvaluateAsync("document.fonts.ready.then(() => null)");
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), FullPage = whole });
        }
    }
}
