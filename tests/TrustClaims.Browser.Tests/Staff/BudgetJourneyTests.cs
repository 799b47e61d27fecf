using Microsoft.Playwright;
using TrustClaims.Application.Policies;
using TrustClaims.Browser.Tests.Customers;
using TrustClaims.Testing.Builders;
using TrustClaims.Testing.Web;

namespace TrustClaims.Browser.Tests.Staff;

/// <summary>A budget of the hour, from the customer's answer to the managers' page, and the hour after.</summary>
public sealed class BudgetJourneyTests(ChromiumBrowser chromium)
{
    [Fact]
    public async Task Beyond_the_hours_budget_a_person_answers_managers_read_it_and_the_next_hour_begins_at_nothing()
    {
        await using var app = await App.Listen();
        var now = app.Clock.GetUtcNow();
        // No hour may turn before the test says so.
        app.Clock.Advance(TimeSpan.FromMinutes(65 - now.Minute));
        await app.Publish(Some.OpeningJson.Replace("\"exposure\": {", "\"exposure\": { \"hourly\": \"80.00\",", StringComparison.Ordinal));
        await using var visitor = await Visitor.Arrive(app, chromium, new() { Locale = "fr-FR", ViewportSize = new() { Width = 360, Height = 800 } });
        await using var context = await chromium.Browser.NewContextAsync(new() { Locale = "fr-FR" });
        var page = await app.SignIn(context, "manager");

        var first = await Declare(app, visitor, 1);
        await Manage(app, page);
        var quiet = await page.Locator(".notice.look").CountAsync();
        var beyond = await Declare(app, visitor, 2);
        var letter = await visitor.Text(".letter");
        var promised = await visitor.PromisedAt();
        await Manage(app, page);
        var told = await page.Locator(".notice.look").InnerTextAsync();
        await page.Picture("budget-reached");
        await page.Open(app, "/desk");
        var desk = await page.Locator(".notice.look").CountAsync();
        app.Clock.Advance(TimeSpan.FromHours(1));
        var later = await Declare(app, visitor, 3);
        await Manage(app, page);
        var over = await page.Locator(".notice.look").CountAsync();

        Assert.Equal(("C’est entendu, et nous sommes désolés.", "Une personne s’en occupe."), (first, beyond));
        Assert.Contains("Beaucoup de demandes ont déjà reçu aujourd’hui une réponse immédiate ; pour la vôtre, une personne prend le relais.", letter, StringComparison.Ordinal);
        Assert.True(promised > app.Clock.GetUtcNow().AddHours(-1), "The answer is promised for an hour to come.");
        Assert.StartsWith("Le budget de l’heure est atteint (", told, StringComparison.Ordinal);
        Assert.Contains("Rien n’est refusé.", told, StringComparison.Ordinal);
        Assert.Equal((0, 1, 0), (quiet, desk, over));
        Assert.Equal(first, later);
        Assert.Empty(visitor.Complaints);
    }

    // Three customers who share nothing.
    private static async Task<string> Declare(App app, Visitor visitor, int customer)
    {
        var usual = app.CupAndTea($"FR-{customer}");
        var link = await app.Order(usual with
        {
            Customer = usual.Customer! with { Email = $"ada.{customer}@example.org", Phone = $"+3360000000{customer}" },
            DeliveryAddress = usual.DeliveryAddress! with { Line1 = $"{customer} rue de la Paix" },
            Parcels = [app.Parcel($"6A{customer:D9}", "moving", expected: 10)],
        });
        await visitor.DeclareLost(new Holding(link, $"FR-{customer}", usual.Customer!.Email!, ""));
        return await visitor.Title();
    }

    // As the worker does, which looks every quarter of a minute.
    private static async Task Manage(App app, IPage page)
    {
        await app.Use<NoticeBudgets, int>(notice => notice.Handle(default));
        await page.Open(app, "/manage");
    }
}
