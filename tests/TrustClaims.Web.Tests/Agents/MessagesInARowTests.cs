using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TrustClaims.Application.Claims;
using TrustClaims.Application.Desk;
using TrustClaims.Application.Exchanges;
using TrustClaims.Application.Promises;
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
    public async Task They_are_one_line_of_the_desk_with_the_last_words_and_the_first_promise()
    {
        await using var app = await App.Start();
        var claim = await Settled(app, "Toujours rien.");
        app.Clock.Advance(TimeSpan.FromDays(1));
        await Write(app, claim, "Et mon chat s’impatiente.", "Merci !");
        await app.InDatabase(db => db.Exchanges.Where(one => one.Text == "Toujours rien.").ExecuteUpdateAsync(row => row.SetProperty(one => one.Author, "autre@example.net")));
        var first = await app.InDatabase(db => db.Promises.Where(one => one.Contact != null).MinAsync(one => one.Due));
        using var agent = await app.SignedInAs("agent");

        foreach (var address in new[] { "/desk", "/desk/contacts" })
        {
            var list = await agent.GetPage(address);
            Assert.Equal(1, Times("Je m’en occupe : ", list.Replace('\u00a0', ' ')));
            Assert.Contains("Merci !", list, StringComparison.Ordinal);
            Assert.DoesNotContain("Toujours rien.", list, StringComparison.Ordinal);
            Assert.Contains("3 messages à la suite, voici le dernier", list, StringComparison.Ordinal);
            Assert.Contains("Écrit depuis une autre adresse que celle du client\u00a0: autre@example.net", list, StringComparison.Ordinal);
            Assert.Contains($"<time datetime=\"{first:O}\">", list, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Whoever_looks_after_the_line_looks_after_all_of_them()
    {
        await using var app = await App.Start();
        var claim = await Settled(app, "Toujours rien.");
        await Write(app, claim, "Et mon chat s’impatiente.", "Merci !");
        using var agent = await app.SignedInAs("agent");

        using var took = await agent.SubmitTo("/desk", "/desk/contacts?handler=Take", ("id", Forms.ValueOf(await agent.GetPage("/desk"), "id")));

        var keepers = await app.InDatabase(db => db.ContactRequests.Select(one => one.TakenByName).ToListAsync());
        Assert.Equal(3, keepers.Count);
        Assert.Single(keepers.Distinct());
        Assert.NotNull(keepers[0]);
    }

    [Fact]
    public async Task What_came_after_the_claim_s_page_was_opened_is_not_answered_by_what_is_written_there()
    {
        await using var app = await App.Start();
        var claim = await Settled(app, "Toujours rien.");
        using var agent = await app.SignedInAs("agent");
        var address = $"/desk/claims/{claim.Reference}";
        foreach (var (handler, words) in new[] { ("Reply", ("Form.Reply", "Il part demain.")), ("Note", ("Form.Note", "Il part demain.")) })
        {
            var page = await agent.GetPage(address);
            await Write(app, claim, "Merci !");
            var read = Read(page);
            using var sent = await agent.SubmitTo(address, $"{address}/exchanges?handler={handler}",
                [words, ("Form.Channel", "Phone"), ("Form.Direction", "ToCustomer"), .. read.Select(id => ("Form.Ends", id.ToString()))]);

            Assert.Equal(address, sent.Headers.Location?.OriginalString);
            Assert.Single(read);
            var waits = Assert.Single(await app.InDatabase(db => db.ContactRequests.Where(one => one.DoneAt == null).ToListAsync()));
            Assert.Equal("Merci !", waits.Words);
            Assert.DoesNotContain(waits.Id, read);
        }
    }

    [Fact]
    public async Task A_ruling_answers_what_waited_when_it_was_meant()
    {
        await using var app = await App.Start();
        var claim = await app.Claim(await app.ClaimInReview(comment: null));
        using var agent = await app.SignedInAs("agent");
        var address = $"/desk/claims/{claim.Reference}";
        await Ask(app, claim, "Toujours rien.");
        var page = await agent.GetPage(address);
        await Ask(app, claim, "Et les verres ?");

        using var sent = await agent.SubmitTo(address, $"{address}?handler=Approve",
            [("Form.Version", claim.Version.ToString(CultureInfo.InvariantCulture)), .. Read(page).Select(id => ("Form.Ends", id.ToString()))]);
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await app.Use<CarryOutProposals, int>(proposals => proposals.Handle(100, default));

        Assert.Equal(ClaimStatus.Approved, (await app.Claim(claim.Reference)).Status);
        Assert.Equal(["Et les verres ?"], await app.InDatabase(db => db.ContactRequests.Where(one => one.DoneAt == null).Select(one => one.Words).ToListAsync()));
    }

    [Fact]
    public async Task They_read_as_one_promise()
    {
        await using var app = await App.Start();
        var claim = await Settled(app, "Toujours rien.", "Et mon chat s’impatiente.", "Merci !");
        using var ada = app.CreateClient();
        using var opened = await ada.GetAsync(await app.Link(await app.InDatabase(db => db.Agreements.Select(one => one.Number).SingleAsync())));

        Assert.Equal(1, Times("<b>Une personne vous répond</b>", await ada.GetPage("/me")));
        Assert.Equal(1, Times("<b>Une personne vous répond</b>", await ada.GetPage($"/claims/{claim.Reference}")));
        Assert.Equal(1, (await app.Use<RecordTowards, OurRecord>(record => record.Handle(claim.Customer, default))).Promises.Single(one => one.Kind == PromiseKind.ReplyBy).Open);
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

    private static async Task Ask(App app, Claim claim, string words) => Assert.Null((await app.Use<AskForPerson, Result<ContactRequest>>(ask =>
        ask.Handle(new(ContactWish.Reply, "ada@example.org", null, words, claim.Customer, claim.Reference.ToString()), default))).Refusal);

    private static List<Guid> Read(string page) =>
        [.. Regex.Matches(page, "name=\"Form.Ends\" value=\"([^\"]+)\"").Select(found => Guid.Parse(found.Groups[1].Value)).Distinct()];

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
