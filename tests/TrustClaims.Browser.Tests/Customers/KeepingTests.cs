using Microsoft.Playwright;

namespace TrustClaims.Browser.Tests.Customers;

/// <summary>What is filled in stays filled in, and what is sent is sent once.</summary>
public sealed class KeepingTests(ChromiumBrowser chromium, OpenShop shop) : IClassFixture<OpenShop>
{
    private const string Lost = "/declare?type=LostParcel";

    [Fact]
    public async Task Every_field_of_a_declaration_outlives_a_mistake_a_reload_and_Back()
    {
        await using var visitor = await shop.Visitor(chromium);
        var order = await shop.Order();
        await visitor.Open(order.Link);
        await visitor.Open(Lost);
        await visitor.Choose("Un remboursement de 43,40");
        await visitor.Page.Locator("summary", new() { HasText = "Ajouter un mot" }).ClickAsync();
        await visitor.Page.FillAsync("#comment", "Le hall était ouvert.\nMerci à vous.");
        await visitor.Choose("on me l’offrait");
        await visitor.Choose("Tasse en grès");
        await visitor.Choose("Thé des montagnes");
        await visitor.Reads("#declare .button.wide", "Continuer");

        var before = await Filled(visitor);
        await visitor.Press("Continuer");
        await visitor.Page.Locator(".errors").WaitForAsync();
        var mistake = await visitor.Page.Locator(".errors li").AllInnerTextsAsync();
        var afterMistake = await Filled(visitor);
        await visitor.Page.ReloadAsync();
        var reloaded = await Filled(visitor);
        await visitor.Follow("Parler à une personne");
        await visitor.Page.WaitForURLAsync("**/person");
        await visitor.Page.GoBackAsync();
        var back = await Filled(visitor);

        Assert.Single(mistake);
        Assert.Equal("which= item= remedy=Refund declarant=recipient comment=Le hall était ouvert.|Merci à vous.", before.Replace("\r", "", StringComparison.Ordinal));
        Assert.Equal(before, afterMistake);
        Assert.Equal(before, reloaded);
        Assert.Equal(before, back);
    }

    [Fact]
    public async Task Words_are_kept_while_they_are_typed()
    {
        await using var visitor = await shop.Visitor(chromium);
        var order = await shop.Order();
        await visitor.Open(order.Link);
        await visitor.Open(Lost);
        await visitor.Page.Locator("summary", new() { HasText = "Ajouter un mot" }).ClickAsync();

        // The field is never left.
        await visitor.Page.RunAndWaitForResponseAsync(
            () => visitor.Page.Locator("#comment").PressSequentiallyAsync("Rien dans le hall"),
            answer => answer.Request.PostData?.Contains("Rien dans le hall", StringComparison.Ordinal) == true);
        await visitor.Page.ReloadAsync();

        Assert.Equal("Rien dans le hall", await visitor.Page.InputValueAsync("#comment"));
    }

    [Fact]
    public async Task A_change_of_language_keeps_every_field()
    {
        await using var visitor = await shop.Visitor(chromium);
        var order = await shop.Order();
        await visitor.Open(order.Link);
        await visitor.Open(Lost);
        await visitor.Choose("Un avoir de 43,40");
        await visitor.Page.Locator("summary", new() { HasText = "Ajouter un mot" }).ClickAsync();
        await visitor.Page.FillAsync("#comment", "Rien dans la boîte.");
        var before = await Filled(visitor);

        await visitor.Press("English");
        await visitor.Reads("h1", "Your parcel has not arrived");

        Assert.Equal(before, await Filled(visitor));
        Assert.Empty(await shop.Claims(order));
    }

    [Fact]
    public async Task A_double_click_sends_once()
    {
        await using var visitor = await shop.Visitor(chromium);
        var order = await shop.Order();
        await visitor.Open(order.Link);
        await visitor.Open(Lost);

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Envoyer, et voir la réponse" }).DblClickAsync();
        await visitor.Page.WaitForURLAsync("**/claims/*");

        var claim = Assert.Single(await shop.Claims(order));
        Assert.Equal($"/claims/{claim.Reference}", visitor.Path);
    }

    [Fact]
    public async Task Back_after_sending_sends_nothing_and_tells_what_was_declared()
    {
        await using var visitor = await shop.Visitor(chromium);
        var order = await visitor.DeclareLost(shop);
        var claim = Assert.Single(await shop.Claims(order));

        await visitor.Page.GoBackAsync();
        var form = await visitor.Text();
        await visitor.Page.ReloadAsync();
        await visitor.Page.GoForwardAsync();
        await visitor.Page.ReloadAsync();

        Assert.Contains($"déjà dans votre demande {claim.Reference}", form, StringComparison.Ordinal);
        Assert.Equal($"/claims/{claim.Reference}", visitor.Path);
        Assert.Single(await shop.Claims(order));
    }

    [Fact]
    public async Task The_same_page_sent_from_two_windows_is_one_claim()
    {
        await using var visitor = await shop.Visitor(chromium);
        var order = await shop.Order();
        await visitor.Open(order.Link);
        await visitor.Open(Lost);
        // The form as the connection that dropped had sent it: the same fields, sent twice without waiting for an answer.
        await visitor.Page.EvaluateAsync(
            "() => { const form = document.querySelector('#declare'); return Promise.all([1, 2].map(() => fetch(location.href, { method: 'POST', body: new FormData(form) }))).then(() => null); }");

        Assert.Single(await shop.Claims(order));
    }

    [Fact]
    public async Task Nothing_is_lost_when_a_person_is_asked_for_without_saying_where_to_answer()
    {
        await using var visitor = await shop.Visitor(chromium);
        await visitor.Open("/person");
        await visitor.Page.FillAsync("#words", "Je préfère en parler.");
        await visitor.Page.FillAsync("#callWords", "Ma commande de mardi");
        await visitor.Choose("dès que possible");

        await visitor.Press("Envoyer le message");
        await visitor.Page.Locator(".errors").WaitForAsync();
        var mistakes = await visitor.Page.Locator(".errors li").CountAsync();
        await visitor.Page.ReloadAsync();

        Assert.Equal(1, mistakes);
        Assert.Equal("Je préfère en parler.", await visitor.Page.InputValueAsync("#words"));
        Assert.Equal("Ma commande de mardi", await visitor.Page.InputValueAsync("#callWords"));
        Assert.True(await visitor.Page.GetByLabel("dès que possible").IsCheckedAsync());
    }

    // What the form would send, but for what no customer fills in.
    private static Task<string> Filled(Visitor visitor) => visitor.Page.EvaluateAsync<string>(
        """
        () => { const sent = new FormData(document.querySelector('#declare'));
          return ['which', 'item', 'remedy', 'declarant', 'comment'].map(name => name + '=' + sent.getAll(name).join('+').replaceAll('\n', '|')).join(' '); }
        """);
}
