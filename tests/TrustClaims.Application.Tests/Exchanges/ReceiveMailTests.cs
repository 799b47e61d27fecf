using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Accounts;
using TrustClaims.Application.Exchanges;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Persistence;
using TrustClaims.Testing.Databases;

namespace TrustClaims.Application.Tests.Exchanges;

public sealed class ReceiveMailTests
{
    [Fact]
    public async Task An_answer_lands_on_its_claim_and_before_a_person()
    {
        await using var claim = await AClaim.Open();

        Assert.Equal(MailOutcome.Kept, (await claim.Receive(await claim.Mail())).Value);

        var said = Assert.Single(await claim.Said());
        Assert.Equal((claim.Claim.Id, Direction.FromCustomer, Channel.Mail, null, "Merci, il est arrivé."), (said.Claim, said.Direction, said.Channel, said.Author, said.Text));
        var wish = Assert.Single(await claim.Wishes());
        Assert.Equal((ContactWish.Reply, "ada@example.org", claim.Claim.Id, null), (wish.Wish, wish.ReachAt, wish.Claim, wish.TakenBy));
    }

    [Fact]
    public async Task It_waits_for_whoever_took_the_claim()
    {
        await using var claim = await AClaim.Open();
        await claim.Here.Do<ReplyToCustomer, Result<Done>>(reply => reply.Handle(new(claim.Claim.Reference, "Bonjour.", claim.Lea), default));

        await claim.Receive(await claim.Mail());

        var wish = Assert.Single(await claim.Wishes());
        Assert.Equal((claim.Lea.Id, claim.Lea.Name), (wish.TakenBy, wish.TakenByName));
    }

    [Theory]
    [InlineData("<1@mail.example.org>")]
    [InlineData(null)]
    public async Task The_same_message_is_kept_once_though_it_comes_twice_at_once(string? id)
    {
        await using var claim = await AClaim.Open();
        var mail = await claim.Mail() with { MessageId = id };

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => claim.Receive(mail))));

        Assert.Single(outcomes, outcome => outcome.Value == MailOutcome.Kept);
        Assert.Equal(3, outcomes.Count(outcome => outcome.Value == MailOutcome.Known));
        Assert.Single(await claim.Said());
        Assert.Single(await claim.Wishes());
    }

    [Fact]
    public async Task Two_messages_are_two_though_they_say_the_same()
    {
        await using var claim = await AClaim.Open();
        var mail = await claim.Mail();

        await claim.Receive(mail);
        await claim.Receive(mail with { MessageId = "<2@mail.example.org>" });

        Assert.Equal(2, (await claim.Said()).Count);
    }

    [Fact]
    public async Task An_address_that_nobody_gave_out_leads_nowhere()
    {
        await using var claim = await AClaim.Open();
        var mail = await claim.Mail();
        var forged = mail.Recipients.Replace(mail.Recipients[16], mail.Recipients[16] == '0' ? '1' : '0');
        var before = claim.Claim.Reference.Value.ToLowerInvariant();

        Assert.IsType<Refusal.ReplyAddressNotValid>((await claim.Receive(mail with { Recipients = forged })).Refusal);
        Assert.IsType<Refusal.ReplyAddressNotValid>((await claim.Receive(mail with { Recipients = "reponse@example.org" })).Refusal);
        Assert.IsType<Refusal.ReplyAddressNotValid>((await claim.Receive(mail with { Recipients = $"reponse+{before}000000000000000000000000@example.org" })).Refusal);
        Assert.Empty(await claim.Said());
    }

    [Fact]
    public async Task Revoking_an_orders_links_revokes_its_addresses_for_answers()
    {
        await using var claim = await AClaim.Open();
        var before = await claim.Mail();
        var number = await claim.Here.With(db => db.Agreements.Select(one => one.Number).SingleAsync());

        await claim.Here.Do<RevokeLinks, Result<Done>>(revoke => revoke.Handle(new RevokeLinksRequest(number), default));

        Assert.IsType<Refusal.ReplyAddressNotValid>((await claim.Receive(before)).Refusal);
        Assert.Equal(MailOutcome.Kept, (await claim.Receive(await claim.Mail())).Value);
    }

    [Fact]
    public async Task The_address_is_found_among_many_in_any_case_and_behind_any_host()
    {
        await using var claim = await AClaim.Open();
        var address = await claim.ReplyAddress();
        var elsewhere = $"\"Support\" <jean@example.org>, Maison Lune <{address.ToUpperInvariant().Replace("EXAMPLE.ORG", "inbound.example.net", StringComparison.Ordinal)}>";

        Assert.Equal(MailOutcome.Kept, (await claim.Receive(await claim.Mail() with { Recipients = elsewhere })).Value);
    }

    [Fact]
    public async Task A_relatives_answer_is_kept_under_their_address()
    {
        await using var claim = await AClaim.Open();

        await claim.Receive(await claim.Mail(from: "Charles <Charles@example.net>"));

        Assert.Equal("charles@example.net", Assert.Single(await claim.Said()).Author);
        Assert.Equal("ada@example.org", Assert.Single(await claim.Wishes()).ReachAt);
    }

    [Theory]
    [InlineData("Auto-Submitted", "auto-replied")]
    [InlineData("Precedence", "bulk")]
    [InlineData("List-Id", "<tous.example.org>")]
    [InlineData("X-Auto-Response-Suppress", "All")]
    public async Task A_machines_answer_is_kept_and_asks_nobody(string header, string value)
    {
        await using var claim = await AClaim.Open();

        Assert.Equal(MailOutcome.KeptSilently, (await claim.Receive(await claim.Mail("Je suis absente.", headers: new MailHeader(header, value)))).Value);

        Assert.Single(await claim.Said());
        Assert.Empty(await claim.Wishes());
    }

    [Theory]
    [InlineData("bonjour@example.org")]
    [InlineData("Maison Lune <reponse@example.org>")]
    [InlineData("MAILER-DAEMON@mx.example.org")]
    [InlineData("Mail Delivery System <MAILER-DAEMON>")]
    [InlineData("postmaster")]
    [InlineData("<>")]
    public async Task Our_own_mail_and_servers_reports_are_not_kept(string? from)
    {
        await using var claim = await AClaim.Open();

        Assert.Equal(MailOutcome.Ignored, (await claim.Receive(await claim.Mail(from: from))).Value);
        Assert.Empty(await claim.Said());
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    [InlineData("Ada")]
    [InlineData("Ada <ada@>")]
    public async Task Whoever_cannot_be_read_is_heard_all_the_same(string? from)
    {
        await using var claim = await AClaim.Open();

        Assert.Equal(MailOutcome.Kept, (await claim.Receive(await claim.Mail(from: from))).Value);

        Assert.Equal("Merci, il est arrivé.\n\n(L’adresse de l’expéditeur n’était pas lisible.)", Assert.Single(await claim.Said()).Text);
        Assert.Single(await claim.Wishes());
        Assert.Equal(MailOutcome.Ignored, (await claim.Receive(await claim.Mail(text: " ", from: from) with { MessageId = "2" })).Value);
    }

    [Fact]
    public async Task A_person_is_never_taken_for_a_machine_by_a_header_that_says_no()
    {
        await using var claim = await AClaim.Open();

        Assert.Equal(MailOutcome.Kept, (await claim.Receive(await claim.Mail(headers: new MailHeader("Auto-Submitted", "no")))).Value);
    }

    [Fact]
    public async Task Beyond_so_many_in_an_hour_people_are_kept_without_asking_anybody_and_machines_are_not()
    {
        await using var claim = await AClaim.Open();
        var mail = await claim.Mail();
        for (var n = 0; n < ReceiveMail.MostAnHour; n++)
        {
            Assert.Equal(MailOutcome.Kept, (await claim.Receive(mail with { MessageId = $"{n}" })).Value);
        }

        Assert.Equal(MailOutcome.KeptSilently, (await claim.Receive(mail with { MessageId = "more" })).Value);
        Assert.Equal(MailOutcome.Ignored, (await claim.Receive(mail with { MessageId = "machine", Headers = [new("Auto-Submitted", "auto-replied")] })).Value);
        claim.Here.Clock.Advance(TimeSpan.FromHours(2));
        Assert.Equal(MailOutcome.Kept, (await claim.Receive(mail with { MessageId = "later" })).Value);
        Assert.Equal(ReceiveMail.MostAnHour + 1, (await claim.Wishes()).Count);
    }

    [Fact]
    public async Task Whoever_has_one_address_for_answers_fills_no_database_and_the_customers_first_words_of_the_day_are_kept()
    {
        await using var claim = await AClaim.Open();
        var (mail, strangers) = (await claim.Mail(), await claim.Mail(from: "mallory@example.net"));
        for (var n = 0; n < ReceiveMail.MostADay; n++)
        {
            Assert.NotEqual(MailOutcome.Ignored, (await claim.Receive(strangers with { MessageId = $"{n}" })).Value);
            claim.Here.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(MailOutcome.Ignored, (await claim.Receive(strangers with { MessageId = "more" })).Value);
        Assert.Equal(MailOutcome.Kept, (await claim.Receive(mail with { MessageId = "own" })).Value);
        Assert.Equal(MailOutcome.Ignored, (await claim.Receive(mail with { MessageId = "own again" })).Value);
        Assert.Equal(ReceiveMail.MostADay + 1, (await claim.Said()).Count);
        claim.Here.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(MailOutcome.Kept, (await claim.Receive(strangers with { MessageId = "tomorrow" })).Value);
    }

    [Fact]
    public async Task Neither_mail_without_a_sender_nor_an_absence_note_takes_the_place_of_the_customers_own_words()
    {
        await using var claim = await AClaim.Open();
        var (mail, nobodys) = (await claim.Mail(), await claim.Mail(from: null));
        await claim.Receive(mail with { MessageId = "absent", Headers = [new("Auto-Submitted", "auto-replied")] });
        for (var n = 0; n < ReceiveMail.MostADay; n++)
        {
            await claim.Receive(nobodys with { MessageId = $"{n}" });
            claim.Here.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(ReceiveMail.MostADay, (await claim.Said()).Count);
        Assert.Equal(MailOutcome.Kept, (await claim.Receive(mail with { MessageId = "own" })).Value);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Mail_that_comes_at_once_is_counted_one_after_the_other(DatabaseProvider provider)
    {
        Assert.SkipWhen(provider == DatabaseProvider.PostgreSql && PostgreSqlServer.WhyMissing is not null, PostgreSqlServer.WhyMissing ?? "");
        await using var database = await ClaimsDatabase.Create(provider);
        await using var claim = await AClaim.Open(("Database:Provider", $"{provider}"), ("ConnectionStrings:TrustClaims", database.Settings.ConnectionString));
        var mail = await claim.Mail() with { Headers = [new("Auto-Submitted", "auto-replied")] };

        await Task.WhenAll(Enumerable.Range(0, 4 * ReceiveMail.MostOfMachines).Select(n => Task.Run(() => claim.Receive(mail with { MessageId = $"{n}" }))));

        Assert.Equal(ReceiveMail.MostOfMachines, (await claim.Said()).Count);
    }

    [Fact]
    public async Task Machines_that_answer_all_day_leave_room_for_people()
    {
        await using var claim = await AClaim.Open();
        var mail = await claim.Mail() with { Headers = [new("Auto-Submitted", "auto-replied")] };
        for (var n = 0; n < 2 * ReceiveMail.MostADay; n++)
        {
            await claim.Receive(mail with { MessageId = $"{n}" });
            claim.Here.Clock.Advance(TimeSpan.FromMinutes(10));
        }

        Assert.Equal(ReceiveMail.MostOfMachinesADay, (await claim.Said()).Count);
    }

    [Fact]
    public async Task However_many_machines_answer_a_person_is_heard()
    {
        await using var claim = await AClaim.Open();
        var mail = await claim.Mail();
        for (var n = 0; n < 2 * ReceiveMail.MostAnHour; n++)
        {
            await claim.Receive(mail with { MessageId = $"{n}", Headers = [new("Auto-Submitted", "auto-replied")] });
        }

        Assert.Equal(MailOutcome.Kept, (await claim.Receive(mail with { MessageId = "person" })).Value);
        Assert.Single(await claim.Wishes());
    }

    [Fact]
    public async Task Words_within_thousands_of_elements_are_kept_all_the_same()
    {
        await using var claim = await AClaim.Open();
        var html = string.Concat(Enumerable.Repeat("<div>", 20_000)) + "Toujours rien re&ccedil;u.</div>";

        await claim.Receive(await claim.Mail(text: null) with { Html = html });

        Assert.Equal("Toujours rien reçu.", Assert.Single(await claim.Said()).Text);
    }

    [Fact]
    public async Task Without_a_word_nothing_is_kept_but_what_came_with_it_is_said()
    {
        await using var claim = await AClaim.Open();
        var empty = await claim.Mail(text: " \u200b\r\n ");

        Assert.Equal(MailOutcome.Ignored, (await claim.Receive(empty)).Value);
        Assert.Equal(MailOutcome.Kept, (await claim.Receive(empty with { Attachments = 2 })).Value);

        Assert.Equal("(2 pièces jointes n’ont pas été gardées.)", Assert.Single(await claim.Said()).Text);
    }

    [Fact]
    public async Task HTML_alone_is_read_without_what_it_answers()
    {
        await using var claim = await AClaim.Open();
        const string html = "<div>Toujours rien reçu.</div><div class=\"gmail_quote\">Le 2 nov. 2026, Maison Lune &lt;bonjour@example.org&gt; a écrit :<blockquote>Bonjour</blockquote></div>";

        await claim.Receive(await claim.Mail(text: null) with { Html = html, Attachments = 1 });

        Assert.Equal("Toujours rien reçu.\n\n(1 pièce jointe n’a pas été gardée.)", Assert.Single(await claim.Said()).Text);
    }

    [Fact]
    public async Task The_services_own_cut_counts_and_a_message_too_long_keeps_its_beginning()
    {
        await using var claim = await AClaim.Open();
        var mail = await claim.Mail(text: "Merci.\nsignature") with { Stripped = "Merci." };

        await claim.Receive(mail);
        await claim.Receive(mail with { MessageId = "2", Stripped = null, Text = new string('a', 100_000) });

        var said = await claim.Said();
        Assert.Equal("Merci.", said[0].Text);
        Assert.InRange(said[1].Text.Length, 19_000, Exchange.LongestText);
        Assert.EndsWith("(Ce message était plus long\u00a0; en voici le début.)", said[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_address_for_answers_letters_have_none()
    {
        await using var claim = await AClaim.Open(("Mail:ReplyAddress", ""));

        Assert.Null(await claim.Here.Do<ReplyAddresses, string?>(replies => replies.For(claim.Claim, claim.Claim.Customer, 0, default)));
    }

    [Theory]
    [InlineData("reponse")]
    [InlineData("reponse+x@example.org")]
    [InlineData("une-adresse-bien-trop-longue-pour-un-jeton@example.org")]
    public async Task An_address_that_cannot_carry_a_token_stops_the_start(string address) =>
        await Assert.ThrowsAsync<FluentValidation.ValidationException>(() => AClaim.Open(("Mail:ReplyAddress", address)));
}
