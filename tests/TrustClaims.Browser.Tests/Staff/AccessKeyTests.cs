using Microsoft.Playwright;
using TrustClaims.Domain.Claims;
using TrustClaims.Testing.Web;

namespace TrustClaims.Browser.Tests.Staff;

/// <summary>The three keys of the answer, with Alt as Chromium has it: what the page says that they do.</summary>
public sealed class AccessKeyTests(ChromiumBrowser chromium)
{
    private const int Alt = 1;

    [Fact]
    public async Task A_approves_P_opens_a_part_and_D_the_reason_of_a_no()
    {
        var browser = chromium.Browser;
        await using var app = await App.Listen(("Desk:UndoSeconds", "0"));
        var reference = await app.ClaimInReview();
        await using var context = await browser.NewContextAsync(new() { Locale = "fr-FR" });
        var page = await app.SignIn(context, "agent");
        await page.Open(app, $"/desk/claims/{reference}");
        var keyboard = await context.NewCDPSessionAsync(page);

        await Press(keyboard, "p");
        await page.Locator("#Form_Word").WaitForAsync();
        await Press(keyboard, "d");
        await page.Locator("#Form_Reason").WaitForAsync();
        // One is open at a time.
        var part = await page.Locator("#Form_Word").IsVisibleAsync();
        var before = await app.Claim(reference);
        await Press(keyboard, "a");
        await page.WaitForURLAsync("**/desk");

        Assert.False(part);
        Assert.Equal(ClaimStatus.InReview, before.Status);
        Assert.Equal((ClaimStatus.Approved, before.Payable), ((await app.Claim(reference)).Status, (await app.Claim(reference)).Granted));
    }

    // Playwright's keyboard leaves out the letter when Alt is held; the browser looks for access keys by it.
    private static Task Press(ICDPSession keyboard, string letter) => keyboard.SendAsync(
        "Input.dispatchKeyEvent", new Dictionary<string, object> { ["type"] = "char", ["modifiers"] = Alt, ["text"] = letter, ["unmodifiedText"] = letter });
}
