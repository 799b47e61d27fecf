using TrustClaims.Domain.Claims;

namespace TrustClaims.Browser.Tests.Customers;

/// <summary>A browser that runs no script: the same journeys, one press more where an amount changes.</summary>
public sealed class WithoutScriptTests(ChromiumBrowser chromium, OpenShop shop) : IClassFixture<OpenShop>
{
    [Fact]
    public async Task A_part_of_a_lost_parcel_is_declared_changed_and_taken_back()
    {
        await using var visitor = await shop.Visitor(chromium, script: false);
        var order = await shop.Order();

        await visitor.Open(order.Link);
        await visitor.Follow("Mon colis n’est pas arrivé");
        await visitor.Choose("Thé des montagnes");
        await visitor.Press("Envoyer, et voir la réponse");
        // Nothing is sent at an amount that was not on the page.
        await visitor.Reads("[role=status]", "Voici ce que cela fait. Si cela vous va, envoyez.");
        await visitor.Reads(".sum", "Cela fait 24,00 €");
        var before = await shop.Claims(order);
        await visitor.Send();
        await visitor.Page.Locator("summary", new() { HasText = "Changer d’avis" }).ClickAsync();
        await visitor.Choose("Un avoir de 24");
        await visitor.Press("Je préfère cela");
        await visitor.Reads("[role=status]", "C’est noté, votre demande est à jour.");
        var changed = Assert.Single(await shop.Claims(order));
        await visitor.Press("Dites-le-nous, c’est tout, et merci");
        await visitor.Reads("h1", "Merci de nous l’avoir dit.");

        Assert.Empty(before);
        Assert.Equal((Remedy.StoreCredit, 2400), (changed.Remedy, changed.Granted.Minor));
        Assert.Equal(ClaimStatus.Withdrawn, Assert.Single(await shop.Claims(order)).Status);
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task From_a_number_and_an_e_mail_to_the_answer_of_a_contract()
    {
        await using var visitor = await shop.Visitor(chromium, script: false);
        var contract = await shop.Contract();

        await visitor.Open("/recognise");
        await visitor.Page.FillAsync("#number", contract.Number);
        await visitor.Page.FillAsync("#contact", contract.Email);
        await visitor.Press("Continuer");
        await visitor.Follow("Quelque chose s’est cassé");
        await visitor.Choose("Écran de téléphone");
        await visitor.Press("Continuer");
        await visitor.Reads(".sum", "Valeur 180,00 € Franchise −50,00 € Cela fait 130,00 €");
        await visitor.Send();

        Assert.Equal("C’est entendu.", await visitor.Title());
        Assert.Equal(ClaimStatus.ApprovedOnWord, Assert.Single(await shop.Claims(contract)).Status);
    }

    [Fact]
    public async Task What_is_filled_in_outlives_a_mistake_and_a_change_of_language()
    {
        await using var visitor = await shop.Visitor(chromium, script: false);
        var order = await shop.Order();
        await visitor.Open(order.Link);
        await visitor.Follow("Un article est abîmé");

        await visitor.Page.Locator("summary", new() { HasText = "Ajouter un mot" }).ClickAsync();
        await visitor.Page.FillAsync("#comment", "Le couvercle est fendu.");
        await visitor.Press("Continuer");
        var mistake = await visitor.Page.Locator(".errors li").AllInnerTextsAsync();
        await visitor.Press("English");
        await visitor.Reads("h1", "An item is damaged");

        Assert.Single(mistake);
        Assert.Equal("Le couvercle est fendu.", await visitor.Page.InputValueAsync("#comment"));
        Assert.Equal(1, await visitor.Page.Locator(".errors li").CountAsync());
    }
}
