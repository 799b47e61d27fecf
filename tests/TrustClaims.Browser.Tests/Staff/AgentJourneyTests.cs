using TrustClaims.Domain.Claims;
using TrustClaims.Testing.Web;

namespace TrustClaims.Browser.Tests.Staff;

public sealed class AgentJourneyTests(ChromiumBrowser chromium)
{
    [Fact]
    public async Task An_agent_opens_the_most_urgent_claim_and_grants_a_part_from_the_keyboard()
    {
        var browser = chromium.Browser;
        await using var app = await App.Listen(("Desk:UndoSeconds", "0"));
        var reference = await app.ClaimInReview();
        await using var context = await browser.NewContextAsync(new() { Locale = "fr-FR" });
        var page = await app.SignIn(context, "agent");

        await page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = reference.ToString() }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync($"**/desk/claims/{reference}");
        await page.Locator("summary[accesskey=p]").PressAsync("Enter");
        await page.FillAsync("#Form_Amount", "62,00");
        await page.FillAsync("#Form_Word", "Le plat repart demain.");
        await page.Locator("#Form_Word").PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/desk");

        Assert.Contains(reference.ToString(), await page.TextContentAsync("[role=status]"), StringComparison.Ordinal);
        var claim = await app.Claim(reference);
        Assert.Equal((ClaimStatus.PartlyApproved, 6200), (claim.Status, claim.Granted.Minor));
    }

    [Fact]
    public async Task Declining_without_a_reason_leads_back_to_the_reason()
    {
        var browser = chromium.Browser;
        await using var app = await App.Listen(("Desk:UndoSeconds", "0"));
        var reference = await app.ClaimInReview();
        await using var context = await browser.NewContextAsync(new() { Locale = "fr-FR" });
        var page = await app.SignIn(context, "agent");
        await page.Open(app, $"/desk/claims/{reference}");

        await page.Locator("summary[accesskey=d]").PressAsync("Enter");
        await page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Envoyer cette réponse" }).ClickAsync();
        await page.Locator(".errors a").ClickAsync();
        await page.Keyboard.TypeAsync("Le colis est chez votre voisin.");
        await page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Envoyer cette réponse" }).ClickAsync();
        await page.WaitForURLAsync("**/desk");

        Assert.Equal("Le colis est chez votre voisin.", (await app.Claim(reference)).LastRuling?.Reason);
    }
}
