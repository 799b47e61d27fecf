using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain.Exchanges;

namespace TrustClaims.Browser.Tests.Customers;

/// <summary>A person is one press away, and the charter says what holds.</summary>
public sealed class PersonTests(ChromiumBrowser chromium, OpenShop shop) : IClassFixture<OpenShop>
{
    [Fact]
    public async Task From_an_answer_a_person_is_one_press_away_and_knows_whom_to_call()
    {
        await using var visitor = await shop.Visitor(chromium);
        var order = await visitor.DeclareLost(shop);

        await visitor.Follow("Choisissez l’heure, nous vous appelons");
        await visitor.Page.WaitForURLAsync("**/person#call");
        var telephone = await visitor.Page.Locator("a.phone").GetAttributeAsync("href");
        var known = await visitor.Page.InputValueAsync("#phone");
        await visitor.Choose("dès que possible");
        await visitor.Press("Appelez-moi");
        await visitor.Page.WaitForURLAsync("**/person/call/*");

        var asked = await Asked(known);
        Assert.Matches(@"^tel:\+\d+$", telephone);
        Assert.Equal((ContactWish.CallBack, order.Number), (asked.Wish, asked.About));
        Assert.StartsWith("Nous vous appelons ", await visitor.Title(), StringComparison.Ordinal);
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task Anybody_may_write_without_being_known()
    {
        await using var visitor = await shop.Visitor(chromium);
        await visitor.Open("/");

        await visitor.Follow("écrivez-nous");
        await visitor.Page.FillAsync("#email", "jeanne@example.org");
        await visitor.Page.FillAsync("#words", "Livrez-vous le samedi ?");
        await visitor.Press("Envoyer le message");
        await visitor.Page.Locator("[role=status]").WaitForAsync();

        var asked = await Asked("jeanne@example.org");
        Assert.Equal((ContactWish.Reply, "Livrez-vous le samedi ?"), (asked.Wish, asked.Words));
    }

    [Fact]
    public async Task The_charter_tells_a_recognised_customer_their_own_limit()
    {
        await using var visitor = await shop.Visitor(chromium);
        await visitor.Open("/charter");
        var stranger = await visitor.Page.Locator(".limit").CountAsync();
        var order = await shop.Order();
        await visitor.Open(order.Link);

        await visitor.Page.Locator("header").GetByText("Notre engagement").ClickAsync();
        await visitor.Page.Locator(".limit").WaitForAsync();

        Assert.Equal(0, stranger);
        Assert.Contains("jusqu’à 90 €\npour un colis non arrivé", (await visitor.Text(".limit")).Replace("\n\n", "\n", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private Task<ContactRequest> Asked(string reachAt) => shop.App.InDatabase(db => db.ContactRequests.AsNoTracking().SingleAsync(asked => asked.ReachAt == reachAt));
}
