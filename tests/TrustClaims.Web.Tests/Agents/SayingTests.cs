using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TrustClaims.Application.Claims;
using TrustClaims.Application.Notifications;
using TrustClaims.Application.Settings;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Testing.Web;
using TrustClaims.Web.Pages.Customers;

namespace TrustClaims.Web.Tests.Agents;

/// <summary>What an agent says and notes from the claim's page, and the customer reads.</summary>
public sealed class SayingTests
{
    [Fact]
    public async Task A_reply_is_read_by_the_customer_under_the_agents_name_and_mailed()
    {
        await using var app = await App.Start();
        var reference = await app.ClaimInReview();
        var link = await app.Link(await app.InDatabase(db => db.Orders.Select(order => order.Number).SingleAsync()));
        using var agent = await app.SignedInAs("agent");
        var desk = $"/desk/claims/{reference}";

        using var sent = await agent.SubmitTo(desk, $"{desk}/exchanges?handler=Reply", ("Form.Reply", "Nous cherchons avec le transporteur."));

        Assert.Equal(desk, sent.Headers.Location?.OriginalString);
        Assert.Contains("Votre réponse est sur la page du client", await agent.GetPage(desk), StringComparison.Ordinal);
        Assert.Contains("Test agent s’en occupe.", await agent.GetPage(desk), StringComparison.Ordinal);
        using var ada = app.CreateClient();
        using var opened = await ada.GetAsync(link);
        foreach (var page in new[] { $"/claims/{reference}", "/me" })
        {
            var shown = await ada.GetPage(page);
            Assert.Contains("Nous cherchons avec le transporteur.", shown, StringComparison.Ordinal);
            Assert.Contains("<b>Test agent</b>", shown, StringComparison.Ordinal);
        }

        Assert.Equal(1, await app.InDatabase(db => db.Outbox.CountAsync(message => message.Kind == ReplyFacts.Kind)));
    }

    [Fact]
    public async Task A_note_is_read_by_the_customer_with_who_wrote_it_down()
    {
        await using var app = await App.Start();
        var reference = await app.ClaimInReview(comment: null);
        using var agent = await app.SignedInAs("agent");
        var desk = $"/desk/claims/{reference}";

        using var kept = await agent.SubmitTo(
            desk, $"{desk}/exchanges?handler=Note", ("Form.Note", "La voisine a le colis."), ("Form.Channel", "Phone"), ("Form.Direction", "FromCustomer"));

        Assert.Equal(desk, kept.Headers.Location?.OriginalString);
        Assert.Contains("Le client, par téléphone, noté par Test agent", await agent.GetPage(desk), StringComparison.Ordinal);
        using var ada = app.CreateClient();
        using var opened = await ada.GetAsync(await app.Link(await app.InDatabase(db => db.Orders.Select(order => order.Number).SingleAsync())));
        Assert.Contains("par téléphone, noté par Test agent", await ada.GetPage($"/claims/{reference}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Reply", "Form.Reply", "Channel", "Phone")]
    [InlineData("Note", "Form.Note", "Form.Channel", "Mail")]
    public async Task What_cannot_be_said_so_is_said_why_and_no_word_is_lost(string handler, string field, string other, string value)
    {
        await using var app = await App.Start();
        var reference = await app.ClaimInReview(comment: null);
        using var agent = await app.SignedInAs("agent");
        var words = new string('a', 20_001) + "fin";

        using var refused = await agent.SubmitTo($"/desk/claims/{reference}", $"/desk/claims/{reference}/exchanges?handler={handler}", (field, words), (other, value));
        var page = await refused.Page();

        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        Assert.Contains("class=\"errors\"", page, StringComparison.Ordinal);
        Assert.Contains("aafin</textarea>", page, StringComparison.Ordinal);
        Assert.Equal(0, await app.InDatabase(db => db.Exchanges.CountAsync()));
    }

    [Fact]
    public async Task Who_promises_to_come_back_is_read_on_the_customers_page_and_on_the_desk()
    {
        await using var app = await App.Start();
        var reference = await app.ClaimInReview(comment: null);
        using var agent = await app.SignedInAs("agent");
        var desk = $"/desk/claims/{reference}";
        var shop = app.Services.GetRequiredService<ShopOptions>();
        var evening = shop.PromiseTimes.ComingBack(app.Clock.GetUtcNow())[^1];

        using var unoffered = await agent.SubmitTo(desk, $"{desk}/exchanges?handler=Reply", ("Form.Reply", "Je cherche encore."), ("Form.BackBy", "demain"));
        using var sent = await agent.SubmitTo(desk, $"{desk}/exchanges?handler=Reply", ("Form.Reply", "Je cherche."), ("Form.BackBy", CallDays.Value(evening)));

        var refused = await unoffered.Page();
        Assert.Contains("href=\"#Form_BackBy\"", refused, StringComparison.Ordinal);
        Assert.Contains("Je cherche encore.</textarea>", refused, StringComparison.Ordinal);
        Assert.Equal(desk, sent.Headers.Location?.OriginalString);
        Assert.Contains("réponse écrite de Test agent, promise avant le", await agent.GetPage(desk), StringComparison.Ordinal);
        using var ada = app.CreateClient();
        using var opened = await ada.GetAsync(await app.Link(await app.InDatabase(db => db.Orders.Select(order => order.Number).SingleAsync())));
        var page = await ada.GetPage($"/claims/{reference}");
        Assert.Contains("<b>Une personne vous répond</b>", page, StringComparison.Ordinal);
        Assert.Contains("Test agent s’en occupe", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_customer_wrote_on_an_answered_claim_waits_and_is_said_to()
    {
        await using var app = await App.Start();
        var order = await app.Order(shape => shape.Item("1", 40m).Parcel(CarrierAccount.Moving, "1"));
        var reference = (await app.Use<DeclareClaim, Result<DeclaredClaim>>(declare => declare.Handle(
            new DeclareClaimRequest(order.Id, ClaimType.LostParcel, [new DeclaredItem(new ItemId("1"), 1)], null, null, null, null, Channel.Page, Declarant.Holder, Actor.Customer, null), default))).Value.Reference;
        using var agent = await app.SignedInAs("agent");
        var desk = $"/desk/claims/{reference}";

        var before = await agent.GetPage(desk);
        await app.Use<WriteOnClaim, Result<Done>>(write => write.Handle(new(reference, "Et mes frais ?", new Viewer([order.Id])), default));
        var after = await agent.GetPage(desk);

        Assert.Contains("Cette demande n’attend pas de réponse", before, StringComparison.Ordinal);
        Assert.DoesNotContain("Cette demande n’attend pas de réponse", after, StringComparison.Ordinal);
        Assert.Contains("le client attend une réponse écrite, promise avant le", after, StringComparison.Ordinal);
        Assert.Contains("<dd>français</dd>", after, StringComparison.Ordinal);
        Assert.Contains("<dd>par courriel</dd>", after, StringComparison.Ordinal);
        using var ada = app.CreateClient();
        using var opened = await ada.GetAsync(await app.Link(order.Number));
        Assert.Contains("Une personne vous répond", await ada.GetPage($"/claims/{reference}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_claim_that_is_not_there_takes_no_words()
    {
        await using var app = await App.Start();
        using var agent = await app.SignedInAs("agent");

        using var unknown = await agent.SubmitTo("/account", "/desk/claims/K7M-4QXP/exchanges?handler=Reply", ("Form.Reply", "Bonjour"));
        using var asked = await agent.GetAsync("/desk/claims/K7M-4QXP/exchanges");

        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        Assert.Equal("/desk/claims/K7M-4QXP", asked.Headers.Location?.OriginalString);
    }
}
