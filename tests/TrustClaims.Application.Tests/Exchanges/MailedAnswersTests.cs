using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Accounts;
using TrustClaims.Application.Exchanges;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Domain.Promises;

namespace TrustClaims.Application.Tests.Exchanges;

/// <summary>Answers to letters that were about no claim: about a parcel, a failure of ours, a call or a message.</summary>
public sealed class MailedAnswersTests
{
    [Fact]
    public async Task What_is_answered_to_a_letter_on_a_parcel_is_a_message_about_its_order_with_a_promise()
    {
        await using var claim = await AClaim.Open();
        var (address, number) = await OfOrder(claim);

        Assert.Equal(MailOutcome.Kept, (await Receive(claim, address, "Toujours rien.")).Value);
        Assert.Equal(MailOutcome.Known, (await Receive(claim, address, "Toujours rien.")).Value);

        var said = Assert.Single(await claim.Said());
        Assert.Equal((claim.Claim.Customer, null, Channel.Mail, null, "Toujours rien."), (said.Customer, said.Claim, said.Channel, said.Author, said.Text));
        var wish = await Wish(claim);
        Assert.Equal((ContactWish.Reply, "ada@example.org", number, claim.Claim.Customer, null), (wish.Wish, wish.ReachAt, wish.About, wish.Customer, wish.TakenBy));
        Assert.Equal(PromiseKind.ReplyBy, wish.Owed!.Kind);
        Assert.Empty(await claim.Here.With(db => db.Outbox.Where(one => one.Contact != null).ToListAsync()));
    }

    [Fact]
    public async Task What_is_answered_to_a_letter_on_a_message_follows_it_up_with_whoever_had_taken_it()
    {
        await using var claim = await AClaim.Open();
        var asked = await Ask(claim, "bureau@example.org", claim.Claim.Customer);
        await claim.Here.Do<ReplyToContact, Result<Done>>(reply => reply.Handle(new(asked, "Oui.", claim.Lea), default));

        Assert.Equal(MailOutcome.Kept, (await Receive(claim, await OfContact(claim, asked), "Et le dimanche ?", "bureau@example.org")).Value);

        var wish = await Wish(claim);
        Assert.Equal(("bureau@example.org", "FR-1042", claim.Lea.Name, "Et le dimanche ?"), (wish.ReachAt, wish.About, wish.TakenByName, wish.Words));
        Assert.Null((await claim.Said()).Single(one => one.Text == "Et le dimanche ?").Author);
        Assert.True((await claim.Here.Do<ReplyToContact, Result<Done>>(reply => reply.Handle(new(wish.Id, "Non.", claim.Tom), default))).Succeeded);
    }

    [Fact]
    public async Task Somebody_whom_we_do_not_know_is_heard_as_well_once()
    {
        await using var claim = await AClaim.Open();
        var asked = await Ask(claim, "jeanne@example.org");
        var address = await OfContact(claim, asked);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Receive(claim, address, "Et le dimanche ?", "Charles <charles@example.net>"))));

        Assert.Single(outcomes, one => one.Value == MailOutcome.Kept);
        Assert.Equal(3, outcomes.Count(one => one.Value == MailOutcome.Known));
        var wish = await Wish(claim, besides: asked);
        Assert.Equal(("jeanne@example.org", null, "Et le dimanche ?\n\n(Écrit depuis l’adresse charles@example.net.)"), (wish.ReachAt, wish.Customer, wish.Words));
        Assert.Empty(await claim.Said());
    }

    [Fact]
    public async Task A_machine_that_we_do_not_know_is_not_kept_and_a_known_customers_asks_nobody()
    {
        await using var claim = await AClaim.Open();
        var unknown = await OfContact(claim, await Ask(claim, "jeanne@example.org"));
        var (order, _) = await OfOrder(claim);

        Assert.Equal(MailOutcome.Ignored, (await Receive(claim, unknown, "Absente.", "jeanne@example.org", new MailHeader("Auto-Submitted", "auto-replied"))).Value);
        Assert.Equal(MailOutcome.KeptSilently, (await Receive(claim, order, "Absente.", "ada@example.org", new MailHeader("Auto-Submitted", "auto-replied"))).Value);

        Assert.Single(await claim.Said());
        Assert.Single(await claim.Wishes());
    }

    [Fact]
    public async Task Beyond_so_many_in_an_hour_nobody_is_asked()
    {
        await using var claim = await AClaim.Open();
        var (order, _) = await OfOrder(claim);
        var unknown = await OfContact(claim, await Ask(claim, "jeanne@example.org"));
        for (var n = 0; n <= ReceiveMail.MostAnHour; n++)
        {
            var expected = n < ReceiveMail.MostAnHour ? MailOutcome.Kept : MailOutcome.KeptSilently;
            Assert.Equal(expected, (await Receive(claim, order, $"{n}")).Value);
        }

        // What Jeanne wrote on our page counts.
        for (var n = 1; n <= ReceiveMail.MostAnHour; n++)
        {
            var expected = n < ReceiveMail.MostAnHour ? MailOutcome.Kept : MailOutcome.Ignored;
            Assert.Equal(expected, (await Receive(claim, unknown, $"{n}", "jeanne@example.org")).Value);
        }
    }

    [Fact]
    public async Task An_answer_to_a_letter_on_a_message_about_a_claim_lands_on_the_claim()
    {
        await using var claim = await AClaim.Open();
        await claim.Receive(await claim.Mail());
        var asked = Assert.Single(await claim.Wishes());

        await Receive(claim, await OfContact(claim, asked.Id), "Encore un mot.");

        Assert.All(await claim.Wishes(), wish => Assert.Equal(claim.Claim.Id, wish.Claim));
        Assert.All(await claim.Said(), said => Assert.Equal(claim.Claim.Id, said.Claim));
    }

    [Fact]
    public async Task Revoking_an_orders_links_revokes_what_letters_on_its_parcels_and_on_messages_about_its_claims_carry()
    {
        await using var claim = await AClaim.Open();
        var (order, number) = await OfOrder(claim);
        await claim.Receive(await claim.Mail());
        var contact = await OfContact(claim, Assert.Single(await claim.Wishes()).Id);

        await claim.Here.Do<RevokeLinks, Result<Done>>(revoke => revoke.Handle(new RevokeLinksRequest(number), default));

        Assert.IsType<Refusal.ReplyAddressNotValid>((await Receive(claim, order, "Bonjour.")).Refusal);
        Assert.IsType<Refusal.ReplyAddressNotValid>((await Receive(claim, contact, "Bonjour.")).Refusal);
        Assert.Equal(MailOutcome.Kept, (await Receive(claim, (await OfOrder(claim)).Address, "Bonjour.")).Value);
    }

    [Fact]
    public async Task An_address_that_nobody_gave_out_leads_nowhere_whatever_it_names()
    {
        await using var claim = await AClaim.Open();
        var asked = await Ask(claim, "jeanne@example.org");
        var (order, contact) = ((await OfOrder(claim)).Address, await OfContact(claim, asked));

        foreach (var address in new[] { order, contact })
        {
            // Its signature, its id, and the same for something else.
            var forged = new[] { Changed(address, address.IndexOf('@', StringComparison.Ordinal) - 1), Changed(address, "reponse+".Length + 20), Changed(address, "reponse+".Length, address == order ? 'p' : 'a') };
            Assert.All(forged, one => Assert.NotEqual(address, one));
            foreach (var one in forged)
            {
                Assert.IsType<Refusal.ReplyAddressNotValid>((await Receive(claim, one, "Bonjour.", "jeanne@example.org")).Refusal);
            }
        }

        Assert.Empty(await claim.Said());
        Assert.Single(await claim.Wishes());
    }

    private static string Changed(string address, int place, char? to = null) => address[..place] + (to ?? (address[place] == '0' ? '1' : '0')) + address[(place + 1)..];

    private static async Task<(string Address, string Number)> OfOrder(AClaim claim)
    {
        var order = await claim.Here.With(db => db.Agreements.AsNoTracking().SingleAsync(one => one.Id == claim.Claim.Agreement));
        return ((await claim.Here.Do<ReplyAddresses, string?>(replies => replies.For(order, order.Holder, default)))!, order.Number);
    }

    private static async Task<string> OfContact(AClaim claim, Guid id)
    {
        var contact = await claim.Here.With(db => db.ContactRequests.AsNoTracking().SingleAsync(one => one.Id == id));
        return (await claim.Here.Do<ReplyAddresses, string?>(replies => replies.For(contact, default)))!;
    }

    private static async Task<Guid> Ask(AClaim claim, string email, CustomerId? customer = null) => (await claim.Here.Do<AskForPerson, Result<ContactRequest>>(ask =>
        ask.Handle(new(ContactWish.Reply, email, null, "Livrez-vous le samedi ?", customer, "FR-1042"), default))).Value.Id;

    private static Task<Result<MailOutcome>> Receive(AClaim claim, string to, string text, string from = "ada@example.org", params MailHeader[] headers) =>
        claim.Receive(new InboundMail($"<{text.Length}{text}@example.net>", from, to, "Re", text, null, null, 0, headers));

    private static Task<ContactRequest> Wish(AClaim claim, Guid? besides = null) =>
        claim.Here.With(db => db.ContactRequests.AsNoTracking().Include(one => one.Promises).SingleAsync(one => one.DoneAt == null && one.Id != besides));
}
