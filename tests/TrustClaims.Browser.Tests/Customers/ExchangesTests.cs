using TrustClaims.Browser.Tests.Staff;

namespace TrustClaims.Browser.Tests.Customers;

/// <summary>What a customer and an agent say to each other is on the customer's own page, and found again.</summary>
public sealed class ExchangesTests(ChromiumBrowser chromium, OpenShop shop) : IClassFixture<OpenShop>
{
    [Fact]
    public async Task A_customer_writes_back_an_agent_replies_and_the_customer_finds_it_again()
    {
        await using var visitor = await shop.Visitor(chromium);
        await visitor.DeclareLost(shop);
        var claim = visitor.Path.Split('#')[0];
        await visitor.Page.FillAsync("#words", "Le facteur ne l’a pas vu non plus.");
        await visitor.Page.Locator("#write .button").ClickAsync();
        await visitor.Page.Locator("[role=status]").WaitForAsync();

        await using var office = await chromium.Browser.NewContextAsync(new() { Locale = "fr-FR" });
        var agent = await shop.App.SignIn(office, "agent");
        await agent.Open(shop.App, $"/desk{claim}");
        await agent.Locator("#say summary").First.ClickAsync();
        await agent.FillAsync("#Form_Reply", "Merci. J’appelle le dépôt ce soir.");
        await agent.Locator("#say form > .button").First.ClickAsync();
        await agent.Locator(".yes[role=status]").WaitForAsync();

        await visitor.Open("/");
        await visitor.Page.Locator("header").GetByText("Vous et nous").ClickAsync();
        await visitor.Page.Locator(".exchanges").WaitForAsync();
        var before = await visitor.Page.Locator(".exchanges li").CountAsync();
        await visitor.Page.FillAsync("#q", "dépôt");
        await visitor.Press("Chercher");
        await visitor.Page.WaitForURLAsync("**/me?q=*");

        Assert.Equal(2, before);
        Assert.Equal(1, await visitor.Page.Locator(".exchanges li").CountAsync());
        var found = await visitor.Text(".exchanges li");
        Assert.Contains("Test agent", found, StringComparison.Ordinal);
        Assert.Contains("J’appelle le dépôt ce soir.", found, StringComparison.Ordinal);
        Assert.Empty(visitor.Complaints);
    }
}
