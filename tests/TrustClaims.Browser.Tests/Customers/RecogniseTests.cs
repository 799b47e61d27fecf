namespace TrustClaims.Browser.Tests.Customers;

/// <summary>Without a link: a number, and the e-mail or phone that goes with it.</summary>
public sealed class RecogniseTests(ChromiumBrowser chromium, OpenShop shop) : IClassFixture<OpenShop>
{
    [Theory]
    [InlineData("order")]
    [InlineData("contract")]
    [InlineData("tracking")]
    public async Task Any_number_on_a_letter_or_a_parcel_leads_to_declaring(string kind)
    {
        await using var visitor = await shop.Visitor(chromium);
        var holding = kind == "contract" ? await shop.Contract() : await shop.Order();

        await visitor.Open("/");
        await visitor.Follow("Mon colis n’est pas arrivé");
        await visitor.Page.FillAsync("#number", kind == "tracking" ? holding.Tracking : holding.Number);
        await visitor.Page.FillAsync("#contact", holding.Email);
        await visitor.Press("Continuer");
        await visitor.Page.Locator(".above").WaitForAsync();

        Assert.Equal("/declare?type=LostParcel", visitor.Path);
        Assert.Contains(holding.Number, await visitor.Text(".above"), StringComparison.Ordinal);
        // A contract knows no parcels: what happened is asked again, in its own words.
        Assert.Equal(kind == "contract" ? "Que s’est-il passé ?" : "Votre colis n’est pas arrivé", await visitor.Text("h1"));
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task A_wrong_address_gets_one_clear_sentence_and_loses_no_field()
    {
        await using var visitor = await shop.Visitor(chromium);
        var order = await shop.Order();
        await visitor.Open("/declare?type=LostParcel");

        await visitor.Page.FillAsync("#number", order.Number);
        await visitor.Page.FillAsync("#contact", "nobody@example.org");
        await visitor.Press("Continuer");
        await visitor.Page.Locator(".errors").WaitForAsync();
        var sentence = Assert.Single(await visitor.Page.Locator(".errors li").AllInnerTextsAsync());
        var kept = await Fields(visitor);
        await visitor.Page.ReloadAsync();
        var reloaded = await Fields(visitor);
        await visitor.Page.FillAsync("#contact", order.Email.ToUpperInvariant());
        await visitor.Press("Continuer");
        await visitor.Page.WaitForSelectorAsync("#declare");

        Assert.Equal(sentence, await ToldWithUnknownNumber(order));
        Assert.Equal((order.Number, "nobody@example.org"), kept);
        Assert.Equal(kept, reloaded);
        Assert.Equal("/declare?type=LostParcel", visitor.Path);
    }

    [Fact]
    public async Task The_address_of_a_claim_asks_for_its_order_and_then_shows_it()
    {
        await using var customer = await shop.Visitor(chromium);
        var order = await customer.DeclareLost(shop);
        await using var elsewhere = await shop.Visitor(chromium);

        await elsewhere.Open(customer.Path);
        var before = await elsewhere.Text();
        await elsewhere.Page.FillAsync("#number", order.Number);
        await elsewhere.Page.FillAsync("#contact", order.Email);
        await elsewhere.Press("Continuer");
        await elsewhere.Page.Locator(".letter").WaitForAsync();

        Assert.DoesNotContain("43,40", before, StringComparison.Ordinal);
        Assert.Equal(customer.Path, elsewhere.Path);
    }

    // What somebody reads who knows the e-mail, but no number of ours: it must not tell which of the two is wrong.
    private async Task<string> ToldWithUnknownNumber(Holding order)
    {
        await using var visitor = await shop.Visitor(chromium);
        await visitor.Open("/recognise");
        await visitor.Page.FillAsync("#number", "FR-0000");
        await visitor.Page.FillAsync("#contact", order.Email);
        await visitor.Press("Continuer");
        return await visitor.Page.Locator(".errors li").InnerTextAsync();
    }

    private static async Task<(string Number, string Contact)> Fields(Visitor visitor) =>
        (await visitor.Page.InputValueAsync("#number"), await visitor.Page.InputValueAsync("#contact"));
}
