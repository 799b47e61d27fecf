using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using TrustClaims.Domain.FollowUps;
using TrustClaims.Testing.Web;

namespace TrustClaims.Browser.Tests.Staff;

/// <summary>Somebody was believed and paid; a week later a person of ours calls, and a manager reads what became known.</summary>
public sealed class FollowUpJourneyTests(ChromiumBrowser chromium)
{
    [Fact]
    public async Task A_friendly_call_is_made_and_a_fact_noted_afterwards()
    {
        var browser = chromium.Browser;
        await using var app = await App.Listen();
        var claim = await app.CallToMake();
        await using var context = await browser.NewContextAsync(new() { Locale = "fr-FR" });
        var page = await app.SignIn(context, "manager");

        await page.GetByRole(AriaRole.Link, new() { Name = "Les appels de suivi" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "J’appelle Bob Essai" }).ClickAsync();
        await page.WaitForURLAsync($"**/desk/follow-ups/{claim}");
        await page.FillAsync("#Form_Words", "Le colis est arrivé hier, tout va bien.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Garder" }).ClickAsync();
        await page.GetByText("C’est noté").WaitForAsync();
        Assert.Equal(FollowUpEnd.Unknown, await app.InDatabase(db => db.FollowUps.Select(one => one.End!.Value).SingleAsync()));

        await page.Open(app, $"/desk/follow-ups/{claim}");
        await page.Locator("summary").ClickAsync();
        await page.GetByLabel("il est arrivé, ou a été retrouvé").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Noter ce fait" }).ClickAsync();
        await page.GetByText("Le fait est noté").WaitForAsync();
        await page.Open(app, "/manage/follow-ups");

        Assert.Equal(FollowUpEnd.TurnedUp, await app.InDatabase(db => db.FollowUps.Select(one => one.End!.Value).SingleAsync()));
        Assert.Contains("terminées par un fait", await page.ContentAsync(), StringComparison.Ordinal);
    }
}
