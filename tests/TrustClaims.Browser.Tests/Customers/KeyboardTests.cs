using TrustClaims.Domain.Claims;

namespace TrustClaims.Browser.Tests.Customers;

/// <summary>Tab, Space, Enter and the arrows, and always to be seen where one is.</summary>
public sealed class KeyboardTests(ChromiumBrowser chromium, OpenShop shop) : IClassFixture<OpenShop>
{
    private const int MostStops = 40;

    [Fact]
    public async Task A_lost_parcel_is_declared_without_a_mouse()
    {
        await using var visitor = await shop.Visitor(chromium);
        var order = await shop.Order();
        await visitor.Open(order.Link);

        await TabTo(visitor, "a.choice");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.Page.WaitForURLAsync("**/declare?type=LostParcel");
        await TabTo(visitor, "[name=item][value='2']");
        await visitor.Page.Keyboard.PressAsync("Space");
        await visitor.Reads(".sum", "Cela fait 24,00 €");
        await TabTo(visitor, "[name=remedy]");
        await visitor.Page.Keyboard.PressAsync("ArrowDown");
        await TabTo(visitor, "#declare .button.wide");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.Page.WaitForURLAsync("**/claims/*");
        await TabTo(visitor, "form[action*=TurnedUp] button");

        var claim = Assert.Single(await shop.Claims(order));
        Assert.Equal((Remedy.Refund, 2400), (claim.Remedy, claim.Granted.Minor));
    }

    [Fact]
    public async Task The_first_stop_leads_past_the_header()
    {
        await using var visitor = await shop.Visitor(chromium);
        await visitor.Open("/");

        await visitor.Page.Keyboard.PressAsync("Tab");
        var skip = await visitor.Page.Locator(".skip:focus").BoundingBoxAsync();
        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.Page.Keyboard.PressAsync("Tab");

        Assert.True(skip is { Y: >= 0, X: >= 0 });
        Assert.True(await visitor.Page.EvaluateAsync<bool>("document.activeElement.matches('main a.choice')"));
    }

    [Fact]
    public async Task A_mistake_is_where_the_keyboard_is_and_leads_to_its_field()
    {
        await using var visitor = await shop.Visitor(chromium);
        await visitor.Open("/recognise");

        await TabTo(visitor, "#contact");
        await visitor.Page.Keyboard.TypeAsync("ada@example.org");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.Page.Locator(".errors:focus").WaitForAsync();
        await TabTo(visitor, ".errors a");
        await visitor.Page.Keyboard.PressAsync("Enter");

        Assert.Equal("number", await visitor.Page.EvaluateAsync<string>("document.activeElement.id"));
    }

    // Every stop on the way must be seen: a ring of its own, or of the choice that it stands in.
    private static async Task TabTo(Visitor visitor, string selector)
    {
        for (var stop = 0; stop < MostStops; stop++)
        {
            await visitor.Page.Keyboard.PressAsync("Tab");
            var seen = await visitor.Page.EvaluateAsync<bool>(
                """
                () => [document.activeElement, document.activeElement.closest('.choice, .chips label')]
                  .some(one => one && getComputedStyle(one).outlineStyle !== 'none' && parseFloat(getComputedStyle(one).outlineWidth) >= 2)
                """);
            Assert.True(seen, $"The focus cannot be seen: {await visitor.Page.EvaluateAsync<string>("document.activeElement.outerHTML")}");
            if (await visitor.Page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector))
            {
                return;
            }
        }

        Assert.Fail($"No Tab leads to {selector}.");
    }
}
