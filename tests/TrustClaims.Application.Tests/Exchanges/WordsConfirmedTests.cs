using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Claims;
using TrustClaims.Application.Exchanges;
using TrustClaims.Application.Notifications;
using TrustClaims.Domain;
using TrustClaims.Domain.Customers;
using TrustClaims.Testing.Installing;

namespace TrustClaims.Application.Tests.Exchanges;

/// <summary>Words that are added to a claim promise an answer, and that is confirmed in writing.</summary>
public sealed class WordsConfirmedTests
{
    [Fact]
    public async Task Several_messages_in_a_row_are_confirmed_once_with_the_hour_of_the_answer()
    {
        await using var claim = await AClaim.Open();
        await Send(claim);

        foreach (var words in new[] { "Toujours rien.", "Et mon chat s’impatiente.", "Merci !" })
        {
            await Write(claim, words);
            claim.Here.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        await Send(claim);
        var told = Assert.Single(await Confirmations(claim));
        var due = await claim.Here.With(db => db.Promises.Where(one => one.Contact == told.Contact).Select(one => one.Due).SingleAsync());
        Assert.Equal(due, ContactFacts.Read(told.Body!).Due);
        Assert.NotNull(told.SentAt);
        Assert.Equal(claim.Claim.Id, told.Claim);
        Assert.Equal(3, (await claim.Wishes()).Count);
    }

    [Fact]
    public async Task Who_writes_again_after_the_answer_or_after_it_is_late_is_told_again()
    {
        await using var claim = await AClaim.Open();
        await Write(claim, "Toujours rien.");
        await claim.Here.Do<ReplyToCustomer, Result<Done>>(reply => reply.Handle(new(claim.Claim.Reference, "Je cherche.", claim.Lea), default));
        await Write(claim, "Alors ?");
        Assert.Equal(2, (await Confirmations(claim)).Count);

        claim.Here.Clock.MoveTo((await claim.Here.With(db => db.Promises.Where(one => one.Contact != null).MaxAsync(one => one.Due))).AddMinutes(1));
        await claim.Here.Do<BreakLateContacts, int>(late => late.Handle(default));
        await Write(claim, "Et maintenant ?");
        await Write(claim, "Allô ?");
        Assert.Equal(3, (await Confirmations(claim)).Count);
    }

    [Fact]
    public async Task No_address_gets_more_of_them_than_of_any_confirmation()
    {
        await using var claim = await AClaim.Open();
        for (var time = 0; time < ContactLimits.MostInHour + 2; time++)
        {
            await Write(claim, $"Message {time}");
            await claim.Here.Do<ReplyToCustomer, Result<Done>>(reply => reply.Handle(new(claim.Claim.Reference, "Je cherche.", claim.Lea), default));
        }

        Assert.Equal(ContactLimits.MostInHour, (await Confirmations(claim)).Count);
        Assert.Equal(ContactLimits.MostInHour + 2, (await claim.Wishes()).Count);
    }

    [Fact]
    public async Task Words_that_promise_nothing_and_words_by_mail_are_confirmed_by_none()
    {
        await using var claim = await AClaim.Open();
        await claim.Receive(await claim.Mail());
        await using var here = await Installation.Start();
        var order = await here.Order(await here.Customer(), paid: 300);
        var waiting = (await here.Declare(order)).Value;
        await here.Do<WriteOnClaim, Result<Done>>(write => write.Handle(new(waiting.Reference, "Un mot de plus.", new([order.Id])), default));

        Assert.Empty(await Confirmations(claim));
        Assert.Equal(["answer"], await here.With(db => db.Outbox.Select(one => one.Kind).ToListAsync()));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_confirmation_names_the_claim_and_leads_to_it(bool bySms)
    {
        await using var claim = await AClaim.Open(("Sms:QuietTo", "21:00"));
        if (bySms)
        {
            await claim.Here.With(db => db.Customers.ExecuteUpdateAsync(row => row.SetProperty(one => one.Phone, "+33600000000").SetProperty(one => one.Prefers, WrittenChannel.Sms)));
        }

        await Write(claim, "Toujours rien.");
        await Send(claim);

        var told = Assert.Single(await Confirmations(claim));
        var said = await File.ReadAllTextAsync(Path.Combine(claim.Here.Folder, bySms ? "sms" : "mail", $"{told.Id}.{(bySms ? "txt" : "eml")}"));
        Assert.Contains($"?claim={claim.Claim.Reference}", said, StringComparison.Ordinal);
        Assert.DoesNotContain("/person", said, StringComparison.Ordinal);
        Assert.Equal(!bySms, said.Replace('\u00a0', ' ').Contains($"Référence : {claim.Claim.Reference}, pour", StringComparison.Ordinal));
    }

    [Fact]
    public async Task To_an_address_that_was_typed_for_this_once_goes_no_link_to_the_claim()
    {
        await using var claim = await AClaim.Open();
        await claim.Here.Do<AskForPerson, Result<TrustClaims.Domain.Exchanges.ContactRequest>>(ask => ask.Handle(
            new(TrustClaims.Domain.Exchanges.ContactWish.Reply, "bureau@example.org", null, "Toujours rien.", claim.Claim.Customer, claim.Claim.Reference.ToString()), default));
        await Send(claim);

        var told = Assert.Single(await Confirmations(claim));
        Assert.DoesNotContain("?claim=", await File.ReadAllTextAsync(Path.Combine(claim.Here.Folder, "mail", $"{told.Id}.eml")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task By_sms_the_hour_is_said_as_well()
    {
        await using var claim = await AClaim.Open(("Sms:QuietTo", "21:00"));
        await claim.Here.With(db => db.Customers.ExecuteUpdateAsync(row => row.SetProperty(one => one.Phone, "+33600000000").SetProperty(one => one.Prefers, WrittenChannel.Sms)));
        await Send(claim);

        await Write(claim, "Toujours rien.");
        await Send(claim);

        var told = Assert.Single(await Confirmations(claim));
        Assert.Contains("est bien arrivé. Une personne vous répond avant le dimanche 4 octobre à ", await File.ReadAllTextAsync(Path.Combine(claim.Here.Folder, "sms", $"{told.Id}.txt")), StringComparison.Ordinal);
    }

    private static async Task Write(AClaim claim, string words) =>
        Assert.Null((await claim.Here.Do<WriteOnClaim, Result<Done>>(write => write.Handle(new(claim.Claim.Reference, words, new([claim.Claim.Agreement])), default))).Refusal);

    private static Task<List<TrustClaims.Persistence.Outbox.OutboxMessage>> Confirmations(AClaim claim) =>
        claim.Here.With(db => db.Outbox.AsNoTracking().Where(one => one.Kind == ContactFacts.Promised).ToListAsync());

    private static Task<int> Send(AClaim claim) => claim.Here.Do<SendLetters, int>(letters => letters.Handle(100, default));
}
