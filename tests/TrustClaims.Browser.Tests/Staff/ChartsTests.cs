using Microsoft.Playwright;
using TrustClaims.Application.Policies;
using TrustClaims.Domain;
using TrustClaims.Testing.Builders;
using TrustClaims.Testing.Web;

namespace TrustClaims.Browser.Tests.Staff;

public sealed class ChartsTests(ChromiumBrowser chromium)
{
    private const string Frontier = """
        <figure class="chart" data-chart="frontier"><table><thead><tr><th data-unit="percent">Part</th><th data-as="line" data-unit="percent">Pertes</th><th data-as="low">de</th><th data-as="high">à</th></tr></thead>
        <tbody><tr data-dot="ink"><th data-value="0.6">aujourd’hui</th><td data-value="0.02">2 %</td><td></td><td></td></tr>
        <tr><th data-value="0.9">90 %</th><td data-value="0.03">3 %</td><td data-value="0.01">1 %</td><td data-value="0.04">4 %</td></tr>
        <tr><th data-value="0.5">50 %</th><td data-value=""></td><td data-value="0">0 %</td><td data-value="1">100 %</td></tr></tbody></table></figure>
        """;

    [Fact]
    public async Task A_chart_says_what_its_table_says_in_the_colours_of_the_page()
    {
        await using var app = await StudioWithPast();
        await using var context = await chromium.Browser.NewContextAsync(new() { Locale = "fr-FR", ColorScheme = ColorScheme.Light });
        var complaints = new List<string>();
        var page = await app.SignIn(context, "manager");
        page.Console += (_, message) => { if (message.Type is "error" or "warning") { complaints.Add(message.Text); } };

        await page.Open(app, "/manage/studio");
        await page.Locator("figure[data-chart=months] canvas").WaitForAsync();
        var drawn = await page.EvaluateAsync<string>("""
            Chart.getChart(document.querySelector('figure[data-chart=months] canvas')).data.datasets.map(set => `${set.label}: ${set.data.map(point => `${point.of} ${point.y}`).join(', ')}`).join('; ')
            """);
        var light = await Colour(page);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await page.WaitForFunctionAsync("light => Chart.getChart(document.querySelector('figure[data-chart=months] canvas')).data.datasets[0].backgroundColor !== light", light);

        Assert.Equal("Sur parole: septembre 2026 1, octobre 2026 2; Promises: septembre 2026 0, octobre 2026 0; Une personne: septembre 2026 0, octobre 2026 1", drawn);
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task A_figure_that_a_script_puts_into_the_page_is_drawn_and_one_that_goes_is_let_go()
    {
        await using var app = await StudioWithPast();
        await using var context = await chromium.Browser.NewContextAsync(new() { Locale = "fr-FR" });
        var page = await app.SignIn(context, "manager");
        await page.Open(app, "/manage/studio");
        await page.Locator("figure[data-chart=months] canvas").WaitForAsync();

        await page.Locator("figure[data-chart=frontier] canvas").WaitForAsync();
        var before = await page.EvaluateAsync<int>("Object.keys(Chart.instances).length");
        await page.EvaluateAsync("text => document.querySelector('#weighed').innerHTML = text", Frontier);
        await page.WaitForFunctionAsync("Chart.getChart(document.querySelector('figure[data-chart=frontier] canvas'))?.data.datasets.length === 4");
        var drawn = await page.EvaluateAsync<string>("""
            Chart.getChart(document.querySelector('figure[data-chart=frontier] canvas')).data.datasets.map(set => `${set.label}: ${set.data.map(point => `${point.x} ${point.y}`).join(', ')}`).join('; ')
            """);

        Assert.Equal("Pertes: 0.5 null, 0.9 0.03; de: 0.5 0, 0.9 0.01; à: 0.5 1, 0.9 0.04; aujourd’hui: 0.6 0.02", drawn);
        Assert.Equal(before, await page.EvaluateAsync<int>("Object.keys(Chart.instances).length"));
    }

    [Fact]
    public async Task Without_script_the_figures_are_read_in_the_table()
    {
        await using var app = await StudioWithPast();
        await using var context = await chromium.Browser.NewContextAsync(new() { Locale = "fr-FR", JavaScriptEnabled = false });
        var page = await app.SignIn(context, "manager");

        await page.Open(app, "/manage/studio");
        await page.Locator("figure[data-chart=months] summary").ClickAsync();

        Assert.True(await page.GetByRole(AriaRole.Rowheader, new() { Name = "octobre 2026" }).IsVisibleAsync());
        Assert.Equal(0, await page.Locator("canvas").CountAsync());
    }

    private static Task<string> Colour(IPage page) =>
        page.EvaluateAsync<string>("Chart.getChart(document.querySelector('figure[data-chart=months] canvas')).data.datasets[0].backgroundColor");

    private static async Task<App> StudioWithPast()
    {
        var app = await App.Listen();
        await app.InDatabase(async db =>
        {
            db.PastClaims.AddRange(PastClaims.Past(-10, 20m), PastClaims.Past(1, 50m), PastClaims.Past(2, 60m), PastClaims.Past(3, 900m));
            return await db.SaveChangesAsync();
        });
        await app.Use<CreateDraft, Result<int>>(create => create.Handle(new CreateDraftRequest(Some.OpeningJson, "setup"), default));
        return app;
    }
}
