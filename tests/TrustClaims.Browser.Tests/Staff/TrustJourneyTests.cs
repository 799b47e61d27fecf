using Microsoft.Playwright;
using TrustClaims.Application.Arrangements;
using TrustClaims.Browser.Tests.Customers;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Trust;
using TrustClaims.Testing.Web;

namespace TrustClaims.Browser.Tests.Staff;

/// <summary>What is arranged with a customer is theirs to read and to contest, and somebody else's to look at.</summary>
public sealed class TrustJourneyTests(ChromiumBrowser chromium)
{
    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(360, ColorScheme.Dark)]
    public async Task A_customer_asks_for_another_look_and_somebody_else_reads_both_words_side_by_side(int width, ColorScheme theme)
    {
        await using var app = await App.Listen();
        await app.Publish();
        var link = await app.Contract(app.HomeContract());
        await Lower(app);
        await using var visitor = await Visitor.Arrive(app, chromium, new() { Locale = "fr-FR", ColorScheme = theme, ViewportSize = new() { Width = width, Height = 900 } });
        await visitor.Open($"{link}?me=arranged");
        Assert.Equal("/me#arranged", visitor.Path + new Uri(visitor.Page.Url).Fragment);
        await visitor.Page.GetByText("Vous voyez les choses autrement ?").ClickAsync();
        await visitor.Page.FillAsync("#look", "Mes trois demandes étaient vraies.");
        Assert.Empty(await visitor.Page.Violations());
        Assert.False(await visitor.Page.IsWiderThanItsWindow());
        await visitor.Page.Picture($"arranged-{theme}-{width}");
        await visitor.Press("Demander un autre regard");
        await visitor.Page.Locator("[role=status]").WaitForAsync();

        await using var office = await chromium.Browser.NewContextAsync(new() { Locale = "fr-FR", ColorScheme = theme, ViewportSize = new() { Width = width, Height = 900 } });
        var agent = await app.SignIn(office, "agent");
        await agent.Locator("section[aria-labelledby=looks] a").ClickAsync();
        await agent.Locator("#Look_words").WaitForAsync();
        var (ours, theirs) = (await Place(agent, "Regardons cela ensemble."), await Place(agent, "Mes trois demandes étaient vraies."));
        Assert.Empty(await agent.Violations());
        Assert.False(await agent.IsWiderThanItsWindow());
        await agent.Picture($"trust-{theme}-{width}");
        await agent.FillAsync("#Look_words", "Vous avez raison, pardon.");
        await agent.GetByRole(AriaRole.Button, new() { Name = "Y mettre fin, comme le client le demande" }).ClickAsync();
        await agent.Locator(".yes[role=status]").WaitForAsync();

        Assert.Equal(width > 1000, theirs.X > ours.X + ours.Width / 2);
        Assert.Equal(width < 1000, theirs.Y > ours.Y + ours.Height / 2);
        await visitor.Open("/me");
        Assert.Equal(0, await visitor.Page.Locator("#arranged").CountAsync());
        Assert.Contains("Vous avez raison, pardon.", await visitor.Text("#said"), StringComparison.Ordinal);
        Assert.Empty(visitor.Complaints);
    }

    private static async Task<LocatorBoundingBoxResult> Place(IPage page, string words) => (await page.GetByText(words).First.BoundingBoxAsync())!;

    private static async Task Lower(App app)
    {
        var lea = await app.Account("agent", "lea@example.org");
        var ada = await app.InDatabase(db => Task.FromResult(db.Customers.Single().Id));
        var until = DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime).AddDays(60);
        var lowered = await app.Use<LowerStanding, Result<Done>>(lower => lower.Handle(
            new(Standing.New, new ArrangeRequest(ada, "Regardons cela ensemble.", until, new NamedPerson(lea.StaffId, lea.Name))), default));
        Assert.True(lowered.Succeeded);
    }
}
