using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using TrustClaims.Testing.Web;

namespace TrustClaims.Browser.Tests.Staff;

/// <summary>A manager reads what customers speak of, says what was changed, and anybody reads it.</summary>
public sealed class VoicesJourneyTests(ChromiumBrowser chromium)
{
    [Fact]
    public async Task What_customers_speak_of_leads_to_a_change_that_anybody_reads()
    {
        var browser = chromium.Browser;
        await using var app = await App.Listen();
        await app.ClaimInReview(comment: "Le carton est arrivé écrasé.");
        await using var context = await browser.NewContextAsync(new() { Locale = "fr-FR" });
        var page = await app.SignIn(context, "manager");

        await page.Open(app, "/manage/voices");
        await page.GetByText("Lire 1 message").First.ClickAsync();
        await page.GetByText("Le carton est arrivé écrasé.").First.WaitForAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Dire ce qui a changé" }).First.ClickAsync();
        await page.FillAsync("#Form_French", "Nos cartons ont désormais deux parois.");
        await page.FillAsync("#Form_English", "Our boxes now have two walls.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Relire avant d’envoyer" }).ClickAsync();
        await page.GetByText("1 personne, tout de suite.").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Publier et prévenir" }).ClickAsync();
        await page.GetByText("C’est publié, et 1 personne est prévenue.").WaitForAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "La page publique" }).ClickAsync();
        await page.GetByText("Nos cartons ont désormais deux parois.").WaitForAsync();

        Assert.Equal(1, await app.InDatabase(db => db.ToldOfChanges.CountAsync()));
        Assert.Equal(0, await page.GetByText("écrasé").CountAsync());
    }
}
