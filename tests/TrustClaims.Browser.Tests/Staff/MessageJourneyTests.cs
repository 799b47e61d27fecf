using Microsoft.Playwright;
using TrustClaims.Testing.Web;

namespace TrustClaims.Browser.Tests.Staff;

/// <summary>A manager rewrites a message: tries it out, is told of a field that there is not, mends it and saves.</summary>
public sealed class MessageJourneyTests(ChromiumBrowser chromium)
{
    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 360)]
    public async Task A_manager_rewrites_tries_out_mends_and_saves(ColorScheme theme, int width)
    {
        var browser = chromium.Browser;
        await using var app = await App.Listen();
        await app.ClaimInReview();
        await using var context = await browser.NewContextAsync(new() { Locale = "fr-FR", ColorScheme = theme, ViewportSize = new() { Width = width, Height = 900 } });
        var page = await app.SignIn(context, "manager");
        await page.Open(app, "/manage/messages");

        await page.GetByRole(AriaRole.Link, new() { Name = "Une personne va répondre" }).ClickAsync();
        await page.FillAsync("#Fr_Text", "Nous nous en occupons.\n\n{answerby}");
        await Press(page, "Voir l’aperçu");
        var told = await page.Locator(".errors a").TextContentAsync();
        await page.Locator(".errors a").ClickAsync();
        var focused = await page.EvaluateAsync<string>("document.activeElement.id");
        var mistaken = await page.Violations();
        await page.Picture($"message-mistake-{theme}-{width}");
        await page.FillAsync("#Fr_Text", "Nous nous en occupons.\n\n{answerBy}");
        await Press(page, "Voir l’aperçu");
        var preview = await page.Locator("#Fr-preview .typed").TextContentAsync();
        var shown = await page.Violations();
        var wide = await page.IsWiderThanItsWindow();
        await page.Picture($"message-preview-{theme}-{width}");
        await Press(page, "Enregistrer");
        await page.Locator("[role=status]").WaitForAsync();
        var saved = await page.Violations();
        await page.Picture($"message-saved-{theme}-{width}");

        Assert.Contains("Ligne 3\u00a0: ce message n’a pas de champ {answerby}", told, StringComparison.Ordinal);
        Assert.Equal("Fr_Text", focused);
        Assert.Contains("Nous nous en occupons.\n\nUne personne vous répond avant", preview, StringComparison.Ordinal);
        Assert.False(wide);
        Assert.Equal("Nous nous en occupons.\n\n{answerBy}", await page.InputValueAsync("#Fr_Text"));
        Assert.Empty(mistaken.Concat(shown).Concat(saved));
    }

    private static Task Press(IPage page, string button) => page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
}
