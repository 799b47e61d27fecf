using System.Text.RegularExpressions;
using Microsoft.Playwright;
using TrustClaims.Testing.Web;

namespace TrustClaims.Browser.Tests.Staff;

public sealed class ManagerJourneyTests(ChromiumBrowser chromium)
{
    [Fact]
    public async Task A_manager_drafts_mends_a_mistake_publishes_with_a_second_one_and_goes_back()
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
        await page.GetByRole(AriaRole.Link, new() { Name = "Publier…" }).ClickAsync();
        await page.FillAsync("#Reason", "Moins d’attente pour les fidèles.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Relire ce qui va changer" }).ClickAsync();
        await page.Locator("#sum").WaitForAsync();
        await page.Picture("publish-sum");
        await page.GetByRole(AriaRole.Button, new() { Name = "Oui, demander la publication" }).ClickAsync();
        await page.Locator("[role=status]").WaitForAsync();
        var approvable = await page.GetByRole(AriaRole.Button, new() { Name = "Approuver…" }).CountAsync();

        await using var other = await browser.NewContextAsync(new() { Locale = "fr-FR" });
        var second = await app.SignIn(other, "manager", "second@example.org");
        await second.Open(app, "/manage");
        await second.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("attend une seconde personne") }).ClickAsync();
        await second.Picture("publish-approve");
        await second.GetByRole(AriaRole.Button, new() { Name = "Approuver…" }).ClickAsync();
        await second.GetByRole(AriaRole.Button, new() { Name = "Oui, approuver" }).ClickAsync();
        await second.Locator("[role=status]").WaitForAsync();
        var live = await second.Locator(".heading .tag").TextContentAsync();

        app.Clock.Advance(TimeSpan.FromMinutes(5));
        await page.Open(app, "/manage/policies/1");
        await page.Locator("summary", new() { HasText = "Revenir à cette version…" }).ClickAsync();
        await page.FillAsync("#Reason", "Trop d’accords.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Oui, y revenir tout de suite" }).ClickAsync();
        await page.Locator("[role=status]").WaitForAsync();
        await page.Picture("policy-back");

        Assert.Equal("rules_amount_most_LostParcel_Loyal", focused);
        Assert.Equal(["300,00\u00a0€"], change);
        Assert.Equal((0, "en vigueur"), (approvable, live));
        Assert.EndsWith("/manage/policies/3", page.Url, StringComparison.Ordinal);
        Assert.Equal("en vigueur", await page.Locator(".heading .tag").TextContentAsync());
    }

    private static Task Save(IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer le brouillon" }).ClickAsync();
}
