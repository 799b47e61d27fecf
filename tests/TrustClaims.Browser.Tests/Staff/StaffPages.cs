using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using TrustClaims.Testing.Web;

namespace TrustClaims.Browser.Tests.Staff;

/// <summary>A person of ours in front of a browser.</summary>
internal static class StaffPages
{
    /// <summary>Names a folder for pictures of the pages that tests look at; nothing is written where it is empty.</summary>
    private const string PicturesVariable = "TRUSTCLAIMS_PICTURES";

    public static async Task<IPage> SignIn(this App app, IBrowserContext context, string role)
    {
        await app.Account(role, $"{role}@example.org");
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(app.Address, "/sign-in").ToString());
        await page.FillAsync("#Email", $"{role}@example.org");
        await page.FillAsync("#Password", App.Password);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/desk");
        return page;
    }

    public static Task Open(this IPage page, App app, string address) => page.GotoAsync(new Uri(app.Address, address).ToString());

    /// <summary>What axe finds against WCAG 2.2 AA and good practice, one line each.</summary>
    public static async Task<IReadOnlyList<string>> Violations(this IPage page)
    {
        var found = await page.RunAxe(new AxeRunOptions());
        return [.. found.Violations.SelectMany(one => one.Nodes.Select(node => $"{page.Url} {one.Id}: {one.Help} at {node.Html}"))];
    }

    public static async Task Picture(this IPage page, string name, bool whole = true)
    {
        if (Environment.GetEnvironmentVariable(PicturesVariable) is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), FullPage = whole });
        }
    }
}
