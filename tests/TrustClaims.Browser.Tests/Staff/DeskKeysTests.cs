using TrustClaims.Domain.Claims;
using TrustClaims.Testing.Web;

namespace TrustClaims.Browser.Tests.Staff;

/// <summary>The desk by keyboard alone, and what makes it quick.</summary>
public sealed class DeskKeysTests(ChromiumBrowser chromium)
{
    [Fact]
    public async Task From_the_queue_to_an_answer_are_three_keys()
    {
        var browser = chromium.Browser;
        await using var app = await App.Listen(("Desk:UndoSeconds", "0"));
        var reference = await app.ClaimInReview();
        await using var context = await browser.NewContextAsync(new() { Locale = "fr-FR" });
        var page = await app.SignIn(context, "agent");

        await page.Keyboard.PressAsync("n");
        await page.WaitForURLAsync($"**/desk/claims/{reference}");
        await page.Keyboard.PressAsync("a");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/desk");

        Assert.Equal(ClaimStatus.Approved, (await app.Claim(reference)).Status);
    }

    [Fact]
    public async Task The_keys_are_told_turned_off_and_leave_whoever_writes_alone()
    {
        var browser = chromium.Browser;
        await using var app = await App.Listen();
        var reference = await app.ClaimInReview();
        await using var context = await browser.NewContextAsync(new() { Locale = "en-GB" });
        var page = await app.SignIn(context, "agent");
        await page.Open(app, $"/desk/claims/{reference}");

        await page.Keyboard.PressAsync("d");
        await page.Keyboard.TypeAsync("no pa?");
        Assert.Equal("no pa?", await page.InputValueAsync("#Form_Reason"));
        Assert.False(await page.Locator("#keys").IsVisibleAsync());

        await page.FocusAsync("h1 >> xpath=ancestor::main");
        await page.Keyboard.PressAsync("?");
        await page.Locator("#keys").WaitForAsync();
        Assert.Empty(await page.Violations());
        await page.GetByLabel("Use these keys").UncheckAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.FocusAsync("h1 >> xpath=ancestor::main");
        await page.Keyboard.PressAsync("p");
        Assert.False(await page.Locator("#Form_Word").IsVisibleAsync());
    }

    [Fact]
    public async Task What_is_being_written_outlives_a_reload_and_colleagues_see_who_is_on_it()
    {
        var browser = chromium.Browser;
        await using var app = await App.Listen();
        var reference = await app.ClaimInReview();
        await using var colleagues = await browser.NewContextAsync(new() { Locale = "fr-FR" });
        var desk = await app.SignIn(colleagues, "manager");
        await using var context = await browser.NewContextAsync(new() { Locale = "fr-FR" });
        var page = await app.SignIn(context, "agent");
        await page.Open(app, $"/desk/claims/{reference}");

        await page.Keyboard.PressAsync("d");
        await page.RunAndWaitForResponseAsync(() => page.Keyboard.TypeAsync("Le colis est chez"), answer => answer.Url.Contains("handler=Keep", StringComparison.Ordinal));
        await page.ReloadAsync();

        Assert.Equal("Le colis est chez", await page.InputValueAsync("#Form_Reason"));
        await desk.GetByText("Test agent y répond").WaitForAsync();
    }

    [Fact]
    public async Task Every_form_that_a_key_opens_is_in_sight()
    {
        var browser = chromium.Browser;
        await using var app = await App.Listen();
        var reference = await app.ClaimInReview();
        await using var context = await browser.NewContextAsync(new() { Locale = "fr-FR", ViewportSize = new() { Width = 1280, Height = 720 } });
        var page = await app.SignIn(context, "agent");

        foreach (var key in new[] { "p", "d", "q", "i", "e", "l" })
        {
            await page.Open(app, $"/desk/claims/{reference}");
            await page.Keyboard.PressAsync(key);
            Assert.True(
                await page.EvaluateAsync<bool>("() => { const at = document.activeElement.getBoundingClientRect(); return document.activeElement !== document.body && at.top >= 0 && at.bottom <= innerHeight; }"),
                key);
        }
    }
}
