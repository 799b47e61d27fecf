using TrustClaims.Application.Exchanges;
using TrustClaims.Domain;
using TrustClaims.Domain.Exchanges;

namespace TrustClaims.Browser.Tests.Customers;

/// <summary>A call at an hour of one's choice, and the one question after an answer, on a phone and without scripts.</summary>
public sealed class CallBackTests(ChromiumBrowser chromium, OpenShop shop) : IClassFixture<OpenShop>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_quarter_of_an_hour_that_fills_up_meanwhile_costs_one_more_press(bool script)
    {
        await using var visitor = await shop.Visitor(chromium, script: script);
        await visitor.Open("/person");
        await visitor.Page.FillAsync("#phone", script ? "06 12 34 56 78" : "06 12 34 56 79");
        await visitor.Page.FillAsync("#callWords", "Ma commande de mardi");
        await visitor.Choose("dès que possible");
        var chosen = DateTimeOffset.Parse(await visitor.Page.Locator("[name=slot]:checked").GetAttributeAsync("value") ?? "", System.Globalization.CultureInfo.InvariantCulture);
        await Fill(chosen);

        await visitor.Press("Appelez-moi");
        await visitor.Page.Locator(".errors").WaitForAsync();
        var told = await visitor.Text(".errors");
        var words = await visitor.Page.InputValueAsync("#callWords");
        await visitor.Choose("dès que possible");
        await visitor.Press("Appelez-moi");
        await visitor.Page.WaitForURLAsync("**/person/call/*");

        Assert.Contains("Cette heure vient d’être prise", told, StringComparison.Ordinal);
        Assert.Equal("Ma commande de mardi", words);
        var title = await visitor.Title();
        await visitor.Press("Annuler l’appel");
        await visitor.Page.GetByText("C’est noté, personne ne vous appelle.").WaitForAsync();

        Assert.StartsWith("Nous vous appelons ", title, StringComparison.Ordinal);
        Assert.True(await visitor.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"));
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task The_question_after_an_answer_is_one_press_and_can_be_answered_anew()
    {
        await using var visitor = await shop.Visitor(chromium);
        await visitor.DeclareLost(shop);

        await visitor.Page.Locator("#effort label:has([name=effort][value='4'])").ClickAsync();
        await visitor.Page.Locator("#effort button").ClickAsync();
        await visitor.Page.Locator("[role=status]").WaitForAsync();
        var first = await visitor.Page.Locator("[name=effort]:checked").GetAttributeAsync("value");
        await visitor.Page.Locator("#effort label:has([name=effort][value='5'])").ClickAsync();
        await visitor.Press("Changer ma réponse");
        await visitor.Page.Locator("[name=effort][value='5']:checked").WaitForAsync(new() { State = Microsoft.Playwright.WaitForSelectorState.Attached });

        Assert.Equal("4", first);
        Assert.Empty(visitor.Complaints);
    }

    // Whoever else is in the shop may have taken a place of it already.
    private async Task Fill(DateTimeOffset slot)
    {
        for (var (one, free) = (0, true); free; one++)
        {
            var request = new AskForPersonRequest(ContactWish.CallBack, $"+336112233{one:D2}", slot, null, null, null);
            free = (await shop.App.Use<AskForPerson, Result<ContactRequest>>(ask => ask.Handle(request, default))).Succeeded;
        }
    }
}
