using Microsoft.Playwright;
using TrustClaims.Application.Policies;
using TrustClaims.Domain;
using TrustClaims.Testing.Builders;
using TrustClaims.Testing.Web;

namespace TrustClaims.Browser.Tests.Staff;

public sealed class StudioJourneyTests(ChromiumBrowser chromium)
{
    private const string Limit = "[name='policy:rules.amount.most.default']";
    private const string Drawn = "Chart.getChart(document.querySelector('figure[data-chart=frontier] canvas')).data.datasets.map(set => set.label).filter(name => name.startsWith('ce brouillon')).join()";

    [Fact]
    public async Task A_slider_moved_by_keyboard_shows_figures_and_curve_and_whoever_saves_second_is_told()
    {
        await using var app = await StudioWithYear();
        await using var context = await chromium.Browser.NewContextAsync(new() { Locale = "fr-FR" });
        await using var elsewhere = await chromium.Browser.NewContextAsync(new() { Locale = "fr-FR" });
        var complaints = new List<string>();
        var page = await app.SignIn(context, "manager");
        page.Console += (_, message) => { if (message.Type is "error" or "warning") { complaints.Add(message.Text); } };
        var other = await app.SignIn(elsewhere, "administrator");
        await page.Open(app, "/manage/studio");
        await other.Open(app, "/manage/studio");
        await page.Locator("figure[data-chart=frontier] canvas").WaitForAsync();
        var before = await page.EvaluateAsync<string>(Drawn);

        var slider = page.GetByRole(AriaRole.Slider, new() { Name = "Montant, Tout le monde" });
        await slider.FocusAsync();
        await page.Locator("figure[data-chart=frontier] summary").ClickAsync();
        await slider.FocusAsync();
        for (var i = 0; i < 4; i++)
        {
            await page.Keyboard.PressAsync("ArrowRight");
        }

        await page.WaitForFunctionAsync($"() => {Drawn}.includes('66,7')");
        var after = Plain(await page.EvaluateAsync<string>(Drawn));
        var figures = Plain(await page.Locator("#figures").InnerTextAsync());
        await page.Picture("studio-moved");
        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer le brouillon" }).ClickAsync();
        await page.Locator("[role=status]").WaitForAsync();
        await other.FillAsync(Limit, "70");
        await other.GetByRole(AriaRole.Button, new() { Name = "Enregistrer le brouillon" }).ClickAsync();
        await other.Locator(".conflict").WaitForAsync();

        Assert.Equal(("ce brouillon : 50,0 %", "ce brouillon : 66,7 %"), (Plain(before), after));
        Assert.Contains("+16,7 points, +140 demandes", figures, StringComparison.Ordinal);
        Assert.True(await page.Locator("figure[data-chart=frontier] details").IsVisibleAsync());
        Assert.Equal("100,00", await page.InputValueAsync(Limit));
        Assert.Equal("70", await other.InputValueAsync(Limit));
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task Advised_thresholds_are_taken_over_and_saved_without_script_too()
    {
        await using var app = await StudioWithYear();
        await using var context = await chromium.Browser.NewContextAsync(new() { Locale = "fr-FR", JavaScriptEnabled = false });
        var page = await app.SignIn(context, "manager");
        await page.Open(app, "/manage/studio");

        await page.FillAsync(Limit, "100");
        await page.FillAsync("#accepted", "100000");
        await page.GetByRole(AriaRole.Button, new() { Name = "Voir ce que cela donne" }).First.ClickAsync();
        var figures = Plain(await page.Locator("#figures").InnerTextAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "Mettre ces seuils dans le brouillon" }).ClickAsync();
        var taken = await page.InputValueAsync("[name='policy:rules.amount.most.DamagedItem.New']");
        var kept = await page.InputValueAsync(Limit);
        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer le brouillon" }).ClickAsync();
        await page.Locator("[role=status]").WaitForAsync();

        Assert.Contains("+16,7 points, +140 demandes", figures, StringComparison.Ordinal);
        Assert.Equal(("140,00", "100"), (taken, kept));
        Assert.Equal("140,00", await page.InputValueAsync("[name='policy:rules.amount.most.DamagedItem.New']"));
    }

    private static string Plain(string text) => text.Replace('\u00a0', ' ').Replace('\u202f', ' ');

    private static async Task<App> StudioWithYear()
    {
        var app = await App.Listen();
        await app.InDatabase(async db =>
        {
            db.PastClaims.AddRange(PastClaims.Year());
            return await db.SaveChangesAsync();
        });
        await app.Use<CreateDraft, Result<int>>(create => create.Handle(new CreateDraftRequest(Some.OpeningJson, "setup"), default));
        return app;
    }
}
