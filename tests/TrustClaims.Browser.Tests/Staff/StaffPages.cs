using Microsoft.Playwright;
using TrustClaims.Testing.Web;

namespace TrustClaims.Browser.Tests.Staff;

/// <summary>A person of ours in front of a browser.</summary>
internal static class StaffPages
{
    public static async Task<IPage> SignIn(this App app, IBrowserContext context, string role)
    {
        await app.Account(role, $"{role}@example.org");
        var page = await context.NewPageAsync();
        await page.Open(app, "/sign-in");
        await page.FillAsync("#Email", $"{role}@example.org");
        await page.FillAsync("#Password", App.Password);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/desk");
        return page;
    }
}
