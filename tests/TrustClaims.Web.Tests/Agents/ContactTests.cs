using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TrustClaims.Application.Exchanges;
using TrustClaims.Application.Notifications;
using TrustClaims.Application.Settings;
using TrustClaims.Domain;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Testing.Web;
using TrustClaims.Web.Pages.Customers;

namespace TrustClaims.Web.Tests.Agents;

/// <summary>A written message, from the list of who waits to the answer.</summary>
public sealed class ContactTests
{
    [Fact]
    public async Task A_message_is_read_first_and_answered_from_its_page()
    {
        await using var app = await App.Start();
        await app.PublishOpening();
        var asked = await Ask(app);
        using var agent = await app.SignedInAs("agent");

        var list = await agent.GetPage("/desk/contacts");
        var page = await agent.GetPage($"/desk/contacts/{asked}");
        using var sent = await agent.SubmitTo($"/desk/contacts/{asked}", $"/desk/contacts/{asked}?handler=Reply", ("Form.Reply", "Oui, le samedi matin."));

        Assert.Contains($"href=\"/desk/contacts/{asked}\"", list, StringComparison.Ordinal);
        Assert.Contains(">Répondre<", list, StringComparison.Ordinal);
        Assert.Contains("Livrez-vous le samedi\u00a0?", page, StringComparison.Ordinal);
        Assert.Contains("réponse promise avant le", page, StringComparison.Ordinal);
        Assert.Contains("jeanne@example.org", page, StringComparison.Ordinal);
        Assert.DoesNotContain("J’ai répondu ailleurs", page, StringComparison.Ordinal);
        Assert.Equal("/desk#contacts", sent.Headers.Location?.OriginalString);
        Assert.Contains("Votre réponse est en route.", await agent.GetPage("/desk"), StringComparison.Ordinal);
        Assert.DoesNotContain("jeanne@example.org", await agent.GetPage("/desk/contacts"), StringComparison.Ordinal);
        Assert.Equal(1, await app.InDatabase(db => db.Outbox.CountAsync(message => message.Kind == ReplyFacts.Kind && message.Contact == asked)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_we_are_to_come_back_with_stands_below_what_was_said_before(bool known)
    {
        await using var app = await App.Start();
        await app.Order(shape => shape.Item("1", 40m));
        var asked = await Ask(app, known);
        using var agent = await app.SignedInAs("agent");
        var evening = app.Services.GetRequiredService<ShopOptions>().PromiseTimes.ComingBack(app.Clock.GetUtcNow())[^1];
        using var sent = await agent.SubmitTo($"/desk/contacts/{asked}", $"/desk/contacts/{asked}?handler=Reply", ("Form.Reply", "Je demande."), ("Form.BackBy", CallDays.Value(evening)));
        var back = await app.InDatabase(db => db.ContactRequests.Where(one => one.DoneAt == null).Select(one => one.Id).SingleAsync());

        var page = await agent.GetPage($"/desk/contacts/{back}");

        Assert.Contains("Ce qui s’est dit avant", page, StringComparison.Ordinal);
        Assert.DoesNotContain("écrit il y a", page, StringComparison.Ordinal);
        Assert.DoesNotContain("écrit à l’instant", page, StringComparison.Ordinal);
        Assert.Contains("promis à l’instant", page, StringComparison.Ordinal);
        Assert.Contains("Nous avons promis de revenir vers ce client avant le", page, StringComparison.Ordinal);
        Assert.Contains("Revenir vers", await agent.GetPage("/desk/contacts"), StringComparison.Ordinal);
        Assert.Contains("<p class=\"said\">Livrez-vous le samedi\u00a0?</p>", page, StringComparison.Ordinal);
        Assert.Equal(1, page.Split("<li class=\"yours\">").Length - 1);
        Assert.Equal(known, page.Contains("<p class=\"said\">Je demande.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task In_which_language_and_where_they_want_to_be_written_to_is_that_of_today()
    {
        await using var app = await App.Start();
        await app.ClaimInReview(comment: null);
        var asked = await Ask(app, known: true);
        await app.InDatabase(async db =>
        {
            (await db.Customers.SingleAsync()).Prefer("en", Domain.Customers.WrittenChannel.Sms);
            return await db.SaveChangesAsync();
        });
        using var agent = await app.SignedInAs("agent");

        foreach (var address in new[] { "/desk", "/desk/contacts" })
        {
            var page = await agent.GetPage(address);
            Assert.Contains("<small>anglais, par SMS</small>", page, StringComparison.Ordinal);
            Assert.DoesNotContain("mailto:", page, StringComparison.Ordinal);
        }

        var contact = await agent.GetPage($"/desk/contacts/{asked}");
        Assert.Contains("<dd>anglais</dd>", contact, StringComparison.Ordinal);
        Assert.DoesNotContain("mailto:", contact, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_prefers_an_SMS_and_gave_another_address_for_this_once_is_written_to_there()
    {
        await using var app = await App.Start();
        await app.ClaimInReview(comment: null);
        var asked = await Ask(app, known: true, reachAt: "bureau@example.org");
        await app.InDatabase(async db =>
        {
            (await db.Customers.SingleAsync()).Prefer("en", Domain.Customers.WrittenChannel.Sms);
            return await db.SaveChangesAsync();
        });
        using var agent = await app.SignedInAs("agent");

        Assert.Contains("<small>anglais, par courriel</small>", await agent.GetPage("/desk/contacts"), StringComparison.Ordinal);
        Assert.Contains("mailto:bureau@example.org", await agent.GetPage($"/desk/contacts/{asked}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_comes_second_reads_who_was_first_and_loses_no_word()
    {
        await using var app = await App.Start();
        await app.PublishOpening();
        var asked = await Ask(app);
        using var first = await app.SignedInAs("agent");
        using var second = await app.SignedInAs("agent", "tom@example.org");
        var address = $"/desk/contacts/{asked}";

        using var sent = await first.SubmitTo(address, $"{address}?handler=Reply", ("Form.Reply", "Oui."));
        using var late = await second.SubmitTo("/account", $"{address}?handler=Reply", ("Form.Reply", "Mais oui, bien sûr."));
        var page = await late.Page();

        Assert.Equal(HttpStatusCode.OK, late.StatusCode);
        Assert.Contains("Test agent a déjà répondu", page, StringComparison.Ordinal);
        Assert.Contains("Mais oui, bien sûr.", page, StringComparison.Ordinal);
        Assert.Equal(1, await app.InDatabase(db => db.Outbox.CountAsync(message => message.Kind == ReplyFacts.Kind)));
    }

    [Theory]
    [InlineData("Reply")]
    [InlineData("Note")]
    public async Task What_cannot_be_said_so_is_said_why_and_no_word_is_lost(string handler)
    {
        await using var app = await App.Start();
        await app.ClaimInReview(comment: null);
        var asked = await Ask(app, known: true);
        using var agent = await app.SignedInAs("agent");
        var words = new string('a', 20_001) + "fin";

        using var refused = await agent.SubmitTo($"/desk/contacts/{asked}", $"/desk/contacts/{asked}?handler={handler}", ($"Form.{handler}", words), ("Form.Channel", "Phone"));
        var page = await refused.Page();

        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        Assert.Contains("class=\"errors\"", page, StringComparison.Ordinal);
        Assert.Contains("aafin</textarea>", page, StringComparison.Ordinal);
        Assert.Null(await app.InDatabase(db => db.ContactRequests.Select(wish => wish.DoneAt).SingleAsync()));
    }

    [Fact]
    public async Task An_answer_given_at_the_counter_is_noted_and_read_by_the_customer()
    {
        await using var app = await App.Start();
        var reference = await app.ClaimInReview(comment: null);
        var asked = await Ask(app, known: true, about: reference.ToString());
        using var agent = await app.SignedInAs("agent");
        var address = $"/desk/contacts/{asked}";

        var page = await agent.GetPage(address);
        using var noted = await agent.SubmitTo(address, $"{address}?handler=Note", ("Form.Note", "Je lui ai dit oui."), ("Form.Channel", "Counter"));

        Assert.Contains("Ada Essai", page, StringComparison.Ordinal);
        Assert.Contains("<dd>français</dd>", page, StringComparison.Ordinal);
        Assert.Contains("par courriel", page, StringComparison.Ordinal);
        Assert.Contains($"<a href=\"/desk/claims/{reference}\">{reference}</a>", page, StringComparison.Ordinal);
        Assert.Equal("/desk#contacts", noted.Headers.Location?.OriginalString);
        Assert.Equal("Je lui ai dit oui.", await app.InDatabase(db => db.Exchanges.Where(said => said.Direction == Direction.ToCustomer).Select(said => said.Text).SingleAsync()));
        Assert.Contains("Test agent a répondu", await agent.GetPage(address), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_promises_to_come_back_about_no_claim_is_read_on_the_customers_own_page()
    {
        await using var app = await App.Start();
        var order = await app.Order(shape => shape.Item("1", 40m));
        var asked = await Ask(app, known: true);
        using var agent = await app.SignedInAs("agent");
        var evening = app.Services.GetRequiredService<ShopOptions>().PromiseTimes.ComingBack(app.Clock.GetUtcNow())[^1];

        using var sent = await agent.SubmitTo($"/desk/contacts/{asked}", $"/desk/contacts/{asked}?handler=Reply", ("Form.Reply", "Je demande."), ("Form.BackBy", CallDays.Value(evening)));

        Assert.Equal("/desk#contacts", sent.Headers.Location?.OriginalString);
        using var ada = app.CreateClient();
        using var opened = await ada.GetAsync(await app.Link(order.Number));
        var page = await ada.GetPage("/me");
        Assert.Contains("<b>Une personne vous répond</b>", page, StringComparison.Ordinal);
        Assert.Contains("Test agent s’en occupe", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_claim_of_ours_that_somebody_named_is_a_link_in_the_list()
    {
        await using var app = await App.Start();
        var reference = await app.ClaimInReview(comment: null);
        await Ask(app, about: reference.ToString());
        await Ask(app, about: "K7M-4QXP");
        using var agent = await app.SignedInAs("agent");

        var list = await agent.GetPage("/desk/contacts");

        Assert.Contains($"<a href=\"/desk/claims/{reference}\">À propos de {reference}</a>", list, StringComparison.Ordinal);
        Assert.Contains("<small>À propos de K7M-4QXP</small>", list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_that_is_not_there_and_a_call_have_no_page()
    {
        await using var app = await App.Start();
        await app.PublishOpening();
        var next = (await app.Use<FreeSlots, IReadOnlyList<DateTimeOffset>>(slots => slots.Handle(true, default)))[0];
        var call = (await app.Use<AskForPerson, Result<ContactRequest>>(ask => ask.Handle(new(ContactWish.CallBack, "06 11 22 33 44", next, null, null, null), default))).Value.Id;
        using var agent = await app.SignedInAs("agent");

        foreach (var id in new[] { call, Guid.Empty })
        {
            using var shown = await agent.GetAsync($"/desk/contacts/{id}");
            using var sent = await agent.SubmitTo("/account", $"/desk/contacts/{id}?handler=Reply", ("Form.Reply", "Bonjour"));
            Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (shown.StatusCode, sent.StatusCode));
        }
    }

    private static async Task<Guid> Ask(App app, bool known = false, string? about = null, string? reachAt = null)
    {
        CustomerId? ada = known ? await app.InDatabase(db => db.Customers.Select(one => one.Id).SingleAsync()) : null;
        return (await app.Use<AskForPerson, Result<ContactRequest>>(ask => ask.Handle(
            new(ContactWish.Reply, reachAt ?? (known ? "ada@example.org" : "jeanne@example.org"), null, "Livrez-vous le samedi\u00a0?", ada, about), default))).Value.Id;
    }
}
