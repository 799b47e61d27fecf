using TrustClaims.Domain.Claims;
using TrustClaims.Testing.Web;

namespace TrustClaims.Browser.Tests.Staff;

/// <summary>What is decided at the desk can be taken back, by keyboard alone. The clock stands still: nothing is said until the test says so.</summary>
public sealed class UndoJourneyTests(ChromiumBrowser chromium)
{
    [Fact]
    public async Task An_answer_is_taken_back_changed_and_said()
    {
        var browser = chromium.Browser;
        await using var app = await App.Listen();
        var reference = await app.ClaimInReview();
        await using var context = await browser.NewContextAsync(new() { Locale = "fr-FR" });
        var page = await app.SignIn(context, "agent");

        await page.Keyboard.PressAsync("n");
        await page.WaitForURLAsync($"**/desk/claims/{reference}");
        await page.Keyboard.PressAsync("d");
        await page.Keyboard.TypeAsync("Le colis est chez votre voisine.");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/desk");
        await page.Locator(".undo").WaitForAsync();
        Assert.Empty(await page.Violations());
        await page.Picture("undo");

        await page.Keyboard.PressAsync("z");
        await page.WaitForURLAsync($"**/desk/claims/{reference}");
        Assert.Equal("Le colis est chez votre voisine.", await page.InputValueAsync("#Form_Reason"));
        Assert.Equal(ClaimStatus.InReview, (await app.Claim(reference)).Status);

        await page.Keyboard.PressAsync("a");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/desk");
        await app.SayWhatIsMeant();
        Assert.Equal(ClaimStatus.Approved, (await app.Claim(reference)).Status);
    }
}
