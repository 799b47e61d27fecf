using Microsoft.Playwright;
using TrustClaims.Application.Policies;
using TrustClaims.Application.Shadows;
using TrustClaims.Browser.Tests.Customers;
using TrustClaims.Domain;
using TrustClaims.Testing.Builders;
using TrustClaims.Testing.Web;

namespace TrustClaims.Browser.Tests.Staff;

public sealed class ShadowJourneyTests(ChromiumBrowser chromium)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_manager_lets_a_draft_run_customers_declare_and_what_differs_is_one_click_away(bool script)
    {
        await using var app = await App.Listen();
        await app.PublishOpening();
        await app.Use<CreateDraft, Result<int>>(create => create.Handle(new(Some.OpeningJson.Replace("\"Regular\": \"150.00\"", "\"Regular\": \"20.00\"", StringComparison.Ordinal).Replace("\"90.00\"", "\"20.00\"", StringComparison.Ordinal), "setup"), default));
        var link = await app.Order(app.CupAndTea());
        await using var context = await chromium.Browser.NewContextAsync(new() { Locale = "fr-FR", JavaScriptEnabled = script });
        var page = await app.SignIn(context, "manager");

        await page.Open(app, "/manage/policies/2");
        await page.GetByRole(AriaRole.Link, new() { Name = "L’essayer à blanc" }).ClickAsync();
        var chosen = await page.InputValueAsync("#Draft");
        var violations = new List<string>(await Violations(page, script));
        await page.FillAsync("#Claims", "0");
        await page.GetByRole(AriaRole.Button, new() { Name = "Commencer", Exact = true }).ClickAsync();
        await page.Locator(".errors a").ClickAsync();
        var focused = await page.EvaluateAsync<string>("document.activeElement.id");
        await page.FillAsync("#Claims", "500");
        await page.GetByRole(AriaRole.Button, new() { Name = "Commencer", Exact = true }).ClickAsync();
        await page.Locator("[role=status]").WaitForAsync();
        await page.Picture("shadow-begun");
        violations.AddRange(await Violations(page, script));

        await using var visitor = await Visitor.Arrive(app, chromium, new() { Locale = "fr-FR", ViewportSize = new() { Width = 360, Height = 800 } });
        await visitor.Open(link);
        await visitor.Follow("Mon colis n’est pas arrivé");
        await visitor.Send();
        var answered = await visitor.Title();
        await app.Use<RunShadow, int>(run => run.Handle(100, default));

        await page.Open(app, "/manage/shadow");
        var seen = Plain(await page.Locator("[aria-labelledby=seen]").InnerTextAsync());
        await page.Picture("shadow-seen");
        violations.AddRange(await Violations(page, script));
        await page.GetByRole(AriaRole.Link, new() { Name = "Montant (0 plus favorables, 1 moins)" }).ClickAsync();
        await page.Locator("[aria-labelledby=otherwise] tbody a").ClickAsync();
        await page.WaitForURLAsync("**/desk/claims/*");
        await page.GoBackAsync();
        await page.Locator("summary", new() { HasText = "Arrêter cet essai…" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Oui, l’arrêter" }).ClickAsync();
        await page.Locator("[role=status]").WaitForAsync();
        await page.Picture("shadow-stopped");
        violations.AddRange(await Violations(page, script));

        Assert.Equal(("2", "Claims"), (chosen, focused));
        Assert.Contains("43,40 €", seen, StringComparison.Ordinal);
        Assert.Contains("Réponse moins favorable\n1", seen, StringComparison.Ordinal);
        Assert.Contains("Arrêté par Test manager", await page.Locator("[aria-labelledby=run]").InnerTextAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("personne", answered, StringComparison.Ordinal);
        Assert.Empty(visitor.Complaints);
        Assert.Empty(violations);
    }

    // Axe is a script itself.
    private static async Task<IReadOnlyList<string>> Violations(IPage page, bool script) => script ? await page.Violations() : [];

    private static string Plain(string text) => text.Replace('\u00a0', ' ').Replace('\u202f', ' ');
}
