using TrustClaims.Application.Claims;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Promises;
using TrustClaims.Testing.Web;

namespace TrustClaims.Browser.Tests.Customers;

/// <summary>By the link of a letter: from a lost parcel to its answer, and what can be done after it.</summary>
public sealed class SignedLinkTests(ChromiumBrowser chromium, OpenShop shop) : IClassFixture<OpenShop>
{
    [Fact]
    public async Task Three_presses_and_nothing_typed_lead_to_an_answer_with_its_reason_and_its_day()
    {
        await using var visitor = await shop.Visitor(chromium);
        var order = await shop.Order();

        await visitor.Open(order.Link);
        await visitor.Follow("Mon colis n’est pas arrivé");
        var fieldsToType = await visitor.Page.Locator("main :is(input:not([type=radio], [type=checkbox], [type=hidden]), textarea):visible").CountAsync();
        await visitor.Choose("Un avoir de 43,40");
        await visitor.Send();

        var claim = Assert.Single(await shop.Claims(order));
        var page = await visitor.Text();
        var promised = Assert.Single(claim.Promises);
        Assert.Equal(0, fieldsToType);
        Assert.Equal((ClaimStatus.ApprovedOnWord, Remedy.StoreCredit), (claim.Status, claim.Remedy));
        Assert.Equal("C’est entendu, et nous sommes désolés.", await visitor.Title());
        Assert.Contains("Un avoir de 43,40 € est à vous", page, StringComparison.Ordinal);
        Assert.Contains("Jusqu’à 90 €, la réponse est immédiate ; votre demande est de 43,40 €", page, StringComparison.Ordinal);
        Assert.Equal(PromiseKind.CreditBy, promised.Kind);
        Assert.Equal(promised.Due, await visitor.PromisedAt());
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task A_mind_may_be_changed_while_nothing_has_left()
    {
        await using var visitor = await shop.Visitor(chromium);
        var order = await visitor.DeclareLost(shop);

        await visitor.Page.Locator("summary", new() { HasText = "Changer d’avis" }).ClickAsync();
        await visitor.Choose("Un remboursement de 43,40");
        await visitor.Press("Je préfère cela");
        await visitor.Page.Locator("[role=status]").WaitForAsync();

        var claim = Assert.Single(await shop.Claims(order));
        Assert.Equal(Remedy.Refund, claim.Remedy);
        Assert.Contains("C’est noté, votre demande est à jour.", await visitor.Text("[role=status]"), StringComparison.Ordinal);
        Assert.Contains("43,40 € repartent sur la carte utilisée", await visitor.Text(".letter"), StringComparison.Ordinal);
        Assert.Equal(claim.Promises.Single(promise => promise.State == PromiseState.Open).Due, await visitor.PromisedAt());
    }

    [Fact]
    public async Task A_parcel_that_turned_up_is_told_in_one_press_and_thanked()
    {
        await using var visitor = await shop.Visitor(chromium);
        var order = await visitor.DeclareLost(shop);

        await visitor.Press("Dites-le-nous, c’est tout, et merci");
        await visitor.Reads("h1", "Merci de nous l’avoir dit.");

        Assert.Equal(ClaimStatus.Withdrawn, Assert.Single(await shop.Claims(order)).Status);
        Assert.Contains("elle ne compte pas", await visitor.Text(".letter"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_sees_it_otherwise_has_somebody_else_look_again()
    {
        await using var visitor = await shop.Visitor(chromium);
        var order = await shop.Order(usual => usual with { Items = [Shopping.Item("1", "Service en grès", 124m)] });
        await visitor.DeclareLost(order);
        var claim = Assert.Single(await shop.Claims(order));
        await shop.App.Account("agent", "agent@example.org");
        var words = new RulingWords(RulingOutcome.Declined, null, null, "Le colis est chez votre voisin.");
        var ruled = await shop.App.Use<RuleOnClaim, Result<Claim>>(rule =>
            rule.Handle(new RuleOnClaimRequest(claim.Reference, words, "agent@example.org", claim.Version, Channel.Page), default));

        await visitor.Page.ReloadAsync();
        var answer = await visitor.Text(".letter");
        await visitor.Page.FillAsync("#again", "Mon voisin est absent depuis un mois.");
        await visitor.Press("Demander un autre regard");
        await visitor.Page.Locator("[role=status]").WaitForAsync();

        Assert.True(ruled.Succeeded);
        Assert.Contains("Le colis est chez votre voisin.", answer, StringComparison.Ordinal);
        Assert.Contains("Test agent", answer, StringComparison.Ordinal);
        Assert.Equal("Quelqu’un d’autre regarde à nouveau.", await visitor.Title());
        Assert.Contains("Mon voisin est absent depuis un mois.", await visitor.Text(".exchanges"), StringComparison.Ordinal);
        Assert.Equal(ClaimStatus.InReview, Assert.Single(await shop.Claims(order)).Status);
    }
}
