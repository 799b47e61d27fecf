using Microsoft.Playwright;
using TrustClaims.Testing.Web;

namespace TrustClaims.Browser.Tests.Staff;

/// <summary>A person of ours in front of a browser.</summary>
internal static class StaffPages
{
    public static async Task<IPage> SignIn(this App app, IBrowserContext context, string role, string? email = null)
    {
        email ??= $"{role}@example.org";
        await app.Account(role, email);
        var page = await context.NewPageAsync();
        await page.Open(app, "/sign-in");
        await page.FillAsync("#Email", email);
        await page.FillAsync("#Password", App.Password);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/desk");
        return page;
    }
}
