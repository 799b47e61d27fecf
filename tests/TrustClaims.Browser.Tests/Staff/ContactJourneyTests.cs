using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using TrustClaims.Application.Exchanges;
using TrustClaims.Application.Notifications;
using TrustClaims.Domain;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Domain.Promises;
using TrustClaims.Testing.Web;

namespace TrustClaims.Browser.Tests.Staff;

/// <summary>Somebody whom we do not know writes, and a person of ours answers with words.</summary>
public sealed class ContactJourneyTests(ChromiumBrowser chromium)
{
    [Fact]
    public async Task A_message_is_answered_from_the_desk_and_its_promise_kept()
    {
        var browser = chromium.Browser;
        await using var app = await App.Listen();
        await app.PublishOpening();
        await app.Use<AskForPerson, Result<ContactRequest>>(ask => ask.Handle(
            new AskForPersonRequest(ContactWish.Reply, "jeanne@example.org", null, "Livrez-vous le samedi ?", null, null), default));
        await using var context = await browser.NewContextAsync(new() { Locale = "fr-FR" });
        var page = await app.SignIn(context, "agent");

        await page.GetByRole(AriaRole.Link, new() { Name = "Répondre" }).ClickAsync();
        await page.WaitForURLAsync("**/desk/contacts/*");
        var asked = await page.Locator(".words").TextContentAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Envoyer la réponse" }).ClickAsync();
        await page.Locator(".errors a").ClickAsync();
        await page.Keyboard.TypeAsync("Oui, le samedi matin.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Envoyer la réponse" }).ClickAsync();
        await page.WaitForURLAsync("**/desk#contacts");

        Assert.Equal("Livrez-vous le samedi ?", asked);
        Assert.Equal(PromiseState.Kept, await app.InDatabase(db => db.Promises.Select(promise => promise.State).SingleAsync()));
        Assert.Equal(1, await app.InDatabase(db => db.Outbox.CountAsync(message => message.Kind == ReplyFacts.Kind)));
        Assert.Equal(0, await page.GetByText("jeanne@example.org").CountAsync());
    }
}
