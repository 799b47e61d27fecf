using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TrustClaims.Application.Claims;
using TrustClaims.Application.Exchanges;
using TrustClaims.Application.Settings;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Domain.Promises;
using TrustClaims.Testing.Web;

namespace TrustClaims.Web.Tests.Agents;

/// <summary>Several messages on one claim: one promise, and an answer that ends what its author has read and ticked.</summary>
public sealed class MessagesInARowTests
{
    [Fact]
    public async Task They_read_as_one_promise()
    {
        await using var app = await App.Start();
        var claim = await Settled(app, "Toujours rien.", "Et mon chat s’impatiente.", "Merci !");
        using var ada = app.CreateClient();
        using var opened = await ada.GetAsync(await app.Link(await app.InDatabase(db => db.Agreements.Select(one => one.Number).SingleAsync())));

        Assert.Equal(1, Times("<b>Une personne vous répond</b>", await ada.GetPage("/me")));
        Assert.Equal(1, Times("<b>Une personne vous répond</b>", await ada.GetPage($"/claims/{claim.Reference}")));
    }

    [Fact]
    public async Task What_the_same_claim_waits_for_is_shown_and_our_own_promise_ends_only_where_it_is_ticked()
    {
        await using var app = await App.Start();
        var claim = await Settled(app);
        var evening = app.Services.GetRequiredService<ShopOptions>().PromiseTimes.ComingBack(app.Clock.GetUtcNow())[^1];
        var account = await app.Account("agent", "camille@example.org");
        var lea = new NamedPerson(new StaffId(account.Id), "Camille");
        await app.Use<ReplyToCustomer, Result<Done>>(reply => reply.Handle(new(claim.Reference, "Je cherche la carafe.", lea) { BackBy = evening }, default));
        await Write(app, claim, "Et les verres ?", "Merci !");
        using var agent = await app.SignedInAs("agent");
        var waiting = await app.InDatabase(db => db.ContactRequests.AsNoTracking().ToListAsync());
        Guid Of(string? words) => waiting.Single(one => one.Words == words).Id;
        var address = $"/desk/contacts/{Of("Merci !")}";

        var page = await agent.GetPage(address);
        var onClaim = await agent.GetPage($"/desk/claims/{claim.Reference}");
        using var sent = await agent.SubmitTo(address, $"{address}?handler=Reply", ("Form.Reply", "Ils partent demain."), ("Form.Ends", Of("Et les verres ?").ToString()));

        Assert.Contains("Ce qui s’est dit sur cette demande", page, StringComparison.Ordinal);
        Assert.Contains("Je cherche la carafe.", page, StringComparison.Ordinal);
        Assert.Contains($"value=\"{Of("Et les verres ?")}\" checked=\"checked\"><span>«\u00a0Et les verres ?\u00a0»", page, StringComparison.Ordinal);
        Assert.Contains($"value=\"{Of(null)}\"><span>la promesse de Camille de revenir vers ce client avant le", page, StringComparison.Ordinal);
        Assert.Contains("Votre réponse vaut pour tout ce qui attend ici", onClaim, StringComparison.Ordinal);
        Assert.Equal("/desk#contacts", sent.Headers.Location?.OriginalString);
        var open = await app.InDatabase(db => db.Promises.Where(one => one.Contact != null && one.State == PromiseState.Open).Select(one => one.Contact!.Value).ToListAsync());
        Assert.Equal([Of(null)], open);
    }

    [Fact]
    public async Task What_somebody_else_wrote_is_nobodys_who_reads_it()
    {
        await using var app = await App.Start();
        var claim = await Settled(app, "Je suis son voisin.");
        await app.InDatabase(db => db.Exchanges.Where(one => one.Direction == Direction.FromCustomer).ExecuteUpdateAsync(row => row.SetProperty(one => one.Author, "autre@example.net")));
        using var agent = await app.SignedInAs("agent");
        using var ada = app.CreateClient();
        using var opened = await ada.GetAsync(await app.Link(await app.InDatabase(db => db.Agreements.Select(one => one.Number).SingleAsync())));
        var asked = await app.InDatabase(db => db.ContactRequests.Select(one => one.Id).SingleAsync());

        foreach (var address in new[] { $"/desk/claims/{claim.Reference}", $"/desk/contacts/{asked}" })
        {
            Assert.Contains("Écrit depuis une autre adresse que celle du client\u00a0: autre@example.net", await agent.GetPage(address), StringComparison.Ordinal);
        }

        var page = await ada.GetPage($"/claims/{claim.Reference}");
        Assert.Contains("<b>Message reçu de l’adresse autre@example.net</b>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>Vous</b>", page, StringComparison.Ordinal);
    }

    private static int Times(string text, string page) => page.Split(text).Length - 1;

    private static async Task<Claim> Settled(App app, params string[] words)
    {
        var order = await app.Order(shape => shape.Item("1", 40m).Parcel(CarrierAccount.Moving, "1"));
        var declared = (await app.Use<DeclareClaim, Result<DeclaredClaim>>(declare => declare.Handle(
            new DeclareClaimRequest(order.Id, ClaimType.LostParcel, [new DeclaredItem(new ItemId("1"), 1)], null, null, null, null, Channel.Page, Declarant.Holder, Actor.Customer, null), default))).Value;
        var claim = await app.Claim(declared.Reference);
        await Write(app, claim, words);
        return claim;
    }

    private static async Task Write(App app, Claim claim, params string[] words)
    {
        foreach (var text in words)
        {
            app.Clock.Advance(TimeSpan.FromMinutes(1));
            Assert.Null((await app.Use<WriteOnClaim, Result<Done>>(write => write.Handle(new(claim.Reference, text, new Viewer([claim.Agreement])), default))).Refusal);
        }
    }
}
