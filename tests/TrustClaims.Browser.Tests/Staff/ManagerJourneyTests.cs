using System.Text.RegularExpressions;
using Microsoft.Playwright;
using TrustClaims.Testing.Web;

namespace TrustClaims.Browser.Tests.Staff;

public sealed class ManagerJourneyTests(ChromiumBrowser chromium)
{
    [Fact]
    public async Task A_manager_drafts_mends_a_mistake_and_publishes()
    {
        var browser = chromium.Browser;
        await using var app = await App.Listen();
        await app.PublishOpening();
        await using var context = await browser.NewContextAsync(new() { Locale = "fr-FR" });
        var page = await app.SignIn(context, "manager");

        await page.Open(app, "/manage");
        await page.GetByRole(AriaRole.Link, new() { Name = "Lire cette version" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Créer un brouillon" }).ClickAsync();
        await page.WaitForURLAsync("**/edit");
        await page.FillAsync("#rules_amount_most_LostParcel_Loyal", "beaucoup");
        await Save(page);
        await page.Locator(".errors a").ClickAsync();
        var focused = await page.EvaluateAsync<string>("document.activeElement.id");
        await page.Picture("edit-mistake", whole: false);
        await page.FillAsync("#rules_amount_most_LostParcel_Loyal", "300");
        await Save(page);
        await page.WaitForURLAsync(new Regex("/manage/policies/2(#.*)?$"));
        var change = await page.Locator("ins").AllTextContentsAsync();
        await page.Picture("policy-draft");
        await page.GetByRole(AriaRole.Button, new() { Name = "Publier cette version" }).ClickAsync();
        await page.Locator("[role=status]").WaitForAsync();

        Assert.Equal("rules_amount_most_LostParcel_Loyal", focused);
        Assert.Equal(["300,00\u00a0€"], change);
        Assert.Equal("en vigueur", await page.Locator(".heading .tag").TextContentAsync());
    }

    private static Task Save(IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer le brouillon" }).ClickAsync();
}
