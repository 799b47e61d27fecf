using TrustClaims.Application.Promises;
using TrustClaims.Domain.Promises;

namespace TrustClaims.Browser.Tests.Customers;

/// <summary>We did not keep our word, and it is we who notice: what the customer finds on a phone.</summary>
public sealed class BrokenPromiseTests(ChromiumBrowser chromium, OpenShop shop) : IClassFixture<OpenShop>
{
    [Fact]
    public async Task The_page_says_what_we_said_that_we_are_sorry_the_gesture_the_new_day_and_who_keeps_it()
    {
        await using var visitor = await shop.Visitor(chromium, width: 360);
        await shop.App.Account("agent", "agent@example.org");
        var order = await visitor.DeclareLost(shop);
        var answer = visitor.Path;
        var said = await visitor.PromisedAt();
        shop.App.Clock.Advance(Assert.Single(await shop.Claims(order)).Promises.Single().Due - shop.App.Clock.GetUtcNow() + TimeSpan.FromMinutes(1));

        await shop.App.Use<BreakLatePromises, int>(late => late.Handle(default));
        await visitor.Open(order.Link);
        await visitor.Open(answer);

        var promises = Assert.Single(await shop.Claims(order)).Promises.OrderBy(promise => promise.MadeAt).ToList();
        var (broken, anew) = (await visitor.Text(".promises li:first-child"), await visitor.Text(".promises li:last-child"));
        Assert.Equal([PromiseState.Broken, PromiseState.Open], promises.Select(promise => promise.State));
        Assert.Equal(said.ToString("O"), await visitor.Page.Locator(".promises li:first-child time").GetAttributeAsync("datetime"));
        var letter = await visitor.Text(".letter");
        Assert.Equal("Nous n’avons pas tenu parole, et nous en sommes désolés.", await visitor.Text("h1"));
        Assert.Contains("devait partir au plus tard ", letter, StringComparison.Ordinal);
        Assert.Contains("Voici notre nouvelle promesse.", letter, StringComparison.Ordinal);
        Assert.Contains("Notre geste, en plus : 5 € d’avoir.", letter, StringComparison.Ordinal);
        Assert.Contains("Test agent suit votre demande jusqu’au bout.", letter, StringComparison.Ordinal);
        Assert.Contains("promesse non tenue", broken, StringComparison.Ordinal);
        Assert.NotEqual(broken, anew);
        Assert.Equal(promises[1].Due.ToString("O"), await visitor.Page.Locator(".promises li:last-child time").GetAttributeAsync("datetime"));
        Assert.Empty(await visitor.Page.Violations());
        Assert.False(await visitor.Page.IsWiderThanItsWindow());
        await visitor.Page.Picture("broken-promise-360");
        Assert.Empty(visitor.Complaints);
    }
}
