using Microsoft.Playwright;
using TrustClaims.Domain.Claims;
using TrustClaims.Testing.Web;

namespace TrustClaims.Browser.Tests.Customers;

/// <summary>What arrived damaged, and what a contract covers: the amount is on the page before anything is sent.</summary>
public sealed class SmallDamageTests(ChromiumBrowser chromium, OpenShop shop) : IClassFixture<OpenShop>
{
    [Fact]
    public async Task One_of_three_cups_is_broken()
    {
        await using var visitor = await shop.Visitor(chromium);
        var order = await shop.Order(usual => usual with { Items = [Shopping.Item("1", "Tasse en grès", 12m, quantity: 3), Shopping.Item("2", "Thé des montagnes", 14.50m)] });

        await visitor.Open(order.Link);
        await visitor.Follow("Un article est abîmé");
        var before = await visitor.Page.Locator(".sum").CountAsync();
        await visitor.Choose("Tasse en grès");
        await visitor.Choose("Un remboursement de 12");
        await visitor.Reads(".sum", "Cela fait 12,00 €");
        await visitor.Send();

        var claim = Assert.Single(await shop.Claims(order));
        var item = Assert.Single(claim.Items);
        Assert.Equal(0, before);
        Assert.Equal(("1", 1, Remedy.Refund, 1200), (item.Item.Value, item.Quantity, claim.Remedy, claim.Granted.Minor));
        // It is worth less than what travels back.
        Assert.Contains("ni rien à renvoyer", await visitor.Text(".letter"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_missing_is_no_longer_named_once_it_is_there()
    {
        await using var visitor = await shop.Visitor(chromium);
        var order = await shop.Order();

        await visitor.Open(order.Link);
        await visitor.Follow("Un article est abîmé");
        await visitor.Press("Continuer");
        await visitor.Reads(".errors li", "Choisissez au moins un article.");
        await visitor.Choose("Tasse en grès");
        await visitor.Page.Locator(".sum").WaitForAsync();

        await Assertions.Expect(visitor.Page.Locator(".errors, .problem")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_contract_pays_what_it_says_less_the_deductible_and_shows_it_first()
    {
        await using var visitor = await shop.Visitor(chromium);
        var contract = await shop.Contract();

        await visitor.Open(contract.Link);
        await visitor.Follow("Quelque chose s’est cassé");
        await visitor.Choose("Écran de téléphone");
        await visitor.Choose("hier");
        await visitor.Reads(".sum", "Valeur 180,00 € Franchise −50,00 € Cela fait 130,00 €");
        await visitor.Send();

        var claim = Assert.Single(await shop.Claims(contract));
        Assert.Equal((ClaimStatus.ApprovedOnWord, Remedy.Indemnity, 13000), (claim.Status, claim.Remedy, claim.Granted.Minor));
        Assert.Contains("130 € sont versés sur le compte de votre contrat", await visitor.Text(".letter"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_no_contract_values_is_valued_by_the_customer_up_to_the_ceiling()
    {
        await using var visitor = await shop.Visitor(chromium);
        var contract = await shop.Contract();

        await visitor.Open(contract.Link);
        await visitor.Follow("L’eau a fait des dégâts");
        await visitor.Choose("Canapé");
        await visitor.Page.FillAsync("#value-1", "1 250,00");
        await visitor.Page.Keyboard.PressAsync("Tab");
        await visitor.Reads(".sum", "Valeur 1 250,00 € Couvert par votre contrat, au plus 500,00 € Franchise −50,00 € Cela fait 450,00 €");
        await visitor.Send();

        Assert.Equal(ClaimStatus.InReview, Assert.Single(await shop.Claims(contract)).Status);
    }

    [Fact]
    public async Task Where_the_deductible_takes_all_the_page_says_so_before_anything_is_sent()
    {
        await using var visitor = await shop.Visitor(chromium);
        var contract = await shop.Contract();

        await visitor.Open(contract.Link);
        await visitor.Follow("L’eau a fait des dégâts");
        await visitor.Choose("Canapé");
        await visitor.Page.FillAsync("#value-1", "40");
        await visitor.Page.Keyboard.PressAsync("Tab");
        await visitor.Page.Locator("#after .notice").WaitForAsync();
        var said = await visitor.Text("#after");
        await visitor.Page.RunAndWaitForResponseAsync(() => visitor.Press("Continuer"), answer => answer.Request.IsNavigationRequest && answer.Status == 200);

        Assert.Contains("50 €", said, StringComparison.Ordinal);
        Assert.Empty(await shop.Claims(contract));
    }
}
