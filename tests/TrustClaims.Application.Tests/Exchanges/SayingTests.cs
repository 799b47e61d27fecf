using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Exchanges;
using TrustClaims.Application.Notifications;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Customers;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Domain.Promises;
using TrustClaims.Testing.Builders;

namespace TrustClaims.Application.Tests.Exchanges;

/// <summary>What people of ours say and note, and how customers want to hear it.</summary>
public sealed class SayingTests
{
    [Fact]
    public async Task A_reply_is_on_the_customers_page_and_on_its_way_and_what_was_asked_is_done()
    {
        await using var claim = await AClaim.Open();
        await claim.Receive(await claim.Mail());

        Assert.Equal(PromiseKind.ReplyBy, (await claim.Here.With(db => db.Promises.SingleAsync(one => one.Contact != null))).Kind);
        Assert.True((await Reply(claim, "Ravie de l’apprendre.", claim.Lea)).Succeeded);
        Assert.Equal(PromiseState.Kept, (await claim.Here.With(db => db.Promises.SingleAsync(one => one.Contact != null))).State);

        var said = (await claim.Said()).Single(one => one.Direction == Direction.ToCustomer);
        Assert.Equal(("Léa Martin", "Ravie de l’apprendre."), (said.Author, said.Text));
        var message = await claim.Here.With(db => db.Outbox.SingleAsync(one => one.Kind == ReplyFacts.Kind));
        Assert.Equal(claim.Claim.Id, message.Claim);
        Assert.Equal("""{"text":"Ravie de l\u2019apprendre.","author":"L\u00E9a Martin"}""", message.Body);
        Assert.Equal(new ReplyFacts("Ravie de l’apprendre.", "Léa Martin"), JsonSerializer.Deserialize<ReplyFacts>(message.Body!, JsonSerializerOptions.Web));
        Assert.Equal("staff:" + claim.Lea.Id.Value, Assert.Single(await claim.Wishes()).DoneBy);
    }

    [Fact]
    public async Task Whoever_answers_first_keeps_the_claim()
    {
        await using var claim = await AClaim.Open();

        await Reply(claim, "Bonjour.", claim.Lea);
        await Reply(claim, "Rebonjour.", claim.Tom);

        var kept = await claim.Here.With(db => db.Claims.AsNoTracking().SingleAsync());
        Assert.Equal((claim.Lea.Id, claim.Lea.Name), (kept.Keeper, kept.KeeperName));
        Assert.Equal(claim.Claim.Version, kept.Version);
    }

    [Fact]
    public async Task Without_words_nothing_is_said()
    {
        await using var claim = await AClaim.Open();

        Assert.IsType<Refusal.Invalid>((await Reply(claim, " \n", claim.Lea)).Refusal);
        Assert.IsType<Refusal.NotFound>((await claim.Here.Do<ReplyToCustomer, Result<Done>>(reply => reply.Handle(new(Some.Reference(), "Bonjour", claim.Lea), default))).Refusal);
        Assert.Empty(await claim.Said());
    }

    [Fact]
    public async Task A_note_says_who_spoke_where_and_who_wrote_it_down()
    {
        await using var claim = await AClaim.Open();

        await Note(claim, Channel.Social, Direction.FromCustomer, "Toujours rien !");
        claim.Here.Clock.Advance(TimeSpan.FromMinutes(1));
        await Note(claim, Channel.Phone, Direction.ToCustomer, "Je lui ai dit que cela part demain.");

        var said = await claim.Said();
        Assert.Equal((Channel.Social, null, "Léa Martin"), (said[0].Channel, said[0].Author, said[0].NotedBy));
        Assert.Equal((Channel.Phone, "Léa Martin", "Léa Martin"), (said[1].Channel, said[1].Author, said[1].NotedBy));
        Assert.False(await claim.Here.With(db => db.Outbox.AnyAsync(one => one.Kind == ReplyFacts.Kind)));
    }

    [Fact]
    public async Task Calling_does_what_was_asked_for()
    {
        await using var claim = await AClaim.Open();
        var next = (await claim.Here.Do<FreeSlots, IReadOnlyList<DateTimeOffset>>(slots => slots.Handle(true, default)))[0];
        await claim.Here.Do<AskForPerson, Result<ContactRequest>>(ask =>
            ask.Handle(new(ContactWish.CallBack, "0612345678", next, null, claim.Claim.Customer, claim.Claim.Reference.ToString()), default));

        await Note(claim, Channel.Phone, Direction.FromCustomer, "Elle demande un autre jour.");
        Assert.Null(Assert.Single(await claim.Wishes()).DoneAt);
        await Note(claim, Channel.Phone, Direction.ToCustomer, "Rappelée trop tôt.");
        Assert.Null(Assert.Single(await claim.Wishes()).DoneAt);
        claim.Here.Clock.MoveTo(next);
        await Note(claim, Channel.Phone, Direction.ToCustomer, "Rappelée, tout est dit.");

        Assert.NotNull(Assert.Single(await claim.Wishes()).DoneAt);
    }

    [Theory]
    [InlineData(Channel.Page)]
    [InlineData(Channel.Mail)]
    [InlineData((Channel)99)]
    public async Task Nothing_is_noted_of_what_leaves_a_trace_of_its_own(Channel channel)
    {
        await using var claim = await AClaim.Open();

        Assert.IsType<Refusal.Invalid>((await Note(claim, channel, Direction.FromCustomer, "Bonjour")).Refusal);
    }

    [Fact]
    public async Task A_customer_chooses_language_and_way_among_addresses_that_we_know()
    {
        await using var claim = await AClaim.Open();
        var ada = claim.Claim.Customer;

        Assert.IsType<Refusal.Invalid>((await Prefer(claim, ada, "en", WrittenChannel.Sms)).Refusal);
        Assert.IsType<Refusal.Invalid>((await Prefer(claim, ada, "de", null)).Refusal);
        Assert.Equal(("fr", WrittenChannel.Mail), await Preferences());
        await claim.Here.With(async db =>
        {
            (await db.Customers.SingleAsync()).Receive(new Contact(null, "+33612345678", null, null, null), claim.Here.Clock.GetUtcNow());
            await db.SaveChangesAsync();
        });
        Assert.True((await Prefer(claim, ada, "en", WrittenChannel.Sms)).Succeeded);

        Assert.Equal(("en", WrittenChannel.Sms), await Preferences());
        Assert.IsType<Refusal.NotFound>((await Prefer(claim, new CustomerId(Guid.Empty), "en", null)).Refusal);

        Task<(string, WrittenChannel)> Preferences() => claim.Here.With(async db => await db.Customers.Select(one => ValueTuple.Create(one.Language, one.Prefers)).SingleAsync());
    }

    private static Task<Result<Done>> Reply(AClaim claim, string words, NamedPerson by) =>
        claim.Here.Do<ReplyToCustomer, Result<Done>>(reply => reply.Handle(new(claim.Claim.Reference, words, by), default));

    private static Task<Result<Done>> Note(AClaim claim, Channel channel, Direction direction, string words) =>
        claim.Here.Do<NoteExchange, Result<Done>>(note => note.Handle(new(claim.Claim.Reference, channel, direction, words, claim.Lea), default));

    private static Task<Result<Done>> Prefer(AClaim claim, CustomerId customer, string language, WrittenChannel? channel) =>
        claim.Here.Do<KeepPreferences, Result<Done>>(keep => keep.Handle(new(customer, language, channel), default));
}
