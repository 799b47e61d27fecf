using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Claims;
using TrustClaims.Application.Exchanges;
using TrustClaims.Application.Notifications;
using TrustClaims.Application.Settings;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Domain.Promises;

namespace TrustClaims.Application.Tests.Exchanges;

/// <summary>What becomes of a written message: it is answered with words, once, and by nothing less.</summary>
public sealed class AnsweringTests
{
    [Fact]
    public async Task Whoever_we_do_not_know_is_answered_where_they_wrote_from_and_the_promise_is_kept()
    {
        await using var claim = await AClaim.Open();
        var asked = await Ask(claim, "jeanne@example.org");

        Assert.True((await Reply(claim, asked, "Oui, le matin.", claim.Lea)).Succeeded);
        await claim.Here.Do<SendLetters, int>(letters => letters.Handle(100, default));

        Assert.Equal(PromiseState.Kept, (await Promise(claim, asked)).State);
        Assert.DoesNotContain(await claim.Said(), one => one.Text.Contains("Oui, le matin.", StringComparison.Ordinal));
        var letter = Assert.Single(await Mail(claim), one => one.Contains("Oui, le matin.", StringComparison.Ordinal));
        Assert.Contains("To: jeanne@example.org", letter, StringComparison.Ordinal);
        Assert.Contains("Léa Martin vous écrit :", letter.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Contains("> Oui, le matin.", letter, StringComparison.Ordinal);
        Assert.Contains("/person", letter, StringComparison.Ordinal);
        Assert.Contains("reponse+p", letter, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_customer_whom_we_know_reads_it_on_their_page_too()
    {
        await using var claim = await AClaim.Open();
        var asked = await Ask(claim, "bureau@example.org", claim.Claim.Customer);

        await Reply(claim, asked, "Oui, le matin.", claim.Lea);

        var said = Assert.Single(await claim.Said(), one => one.Direction == Direction.ToCustomer);
        Assert.Equal((claim.Claim.Customer, null, "Léa Martin", "Oui, le matin."), (said.Customer, said.Claim, said.Author, said.Text));
        Assert.Equal((asked, claim.Claim.Customer), await claim.Here.With(db => db.Outbox.Where(one => one.Kind == ReplyFacts.Kind).Select(one => ValueTuple.Create(one.Contact!.Value, one.Customer!.Value)).SingleAsync()));
    }

    [Fact]
    public async Task What_was_written_on_a_claim_is_answered_there()
    {
        await using var claim = await AClaim.Open();
        await claim.Receive(await claim.Mail());

        await Reply(claim, (await claim.Wishes())[0].Id, "Merci à vous.", claim.Tom);

        Assert.All(await claim.Wishes(), wish => Assert.NotNull(wish.DoneAt));
        Assert.Equal(claim.Claim.Id, (await claim.Said()).Single(one => one.Direction == Direction.ToCustomer).Claim);
        Assert.Equal((claim.Claim.Id, null), await claim.Here.With(db => db.Outbox.Where(one => one.Kind == ReplyFacts.Kind).Select(one => ValueTuple.Create(one.Claim!.Value, one.Contact)).SingleAsync()));
        Assert.Equal(claim.Tom.Name, await claim.Here.With(db => db.Claims.Select(one => one.KeeperName).SingleAsync()));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_answer_ends_nothing_besides_its_message_that_nobody_chose(bool noted)
    {
        await using var claim = await AClaim.Open();
        await ReplyOnClaim(claim, "Je cherche la carafe.", Evenings(claim)[1]);
        var back = Assert.Single(await claim.Wishes()).Id;
        await claim.Receive(await claim.Mail("Et les verres ?"));
        await claim.Receive(await claim.Mail("Merci !") with { MessageId = "2" });
        var (glasses, thanks) = ((await claim.Wishes()).Single(one => one.Words == "Et les verres ?").Id, (await claim.Wishes()).Single(one => one.Words == "Merci !").Id);

        Assert.True((noted ? await Note(claim, thanks, Channel.Phone, "Avec plaisir.") : await Reply(claim, thanks, "Avec plaisir.", claim.Lea)).Succeeded);

        Assert.Equal(PromiseState.Kept, (await Promise(claim, thanks)).State);
        Assert.Equal((PromiseState.Open, PromiseState.Open), ((await Promise(claim, glasses)).State, (await Promise(claim, back)).State));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_the_same_words_answer_besides_is_chosen_among_what_waits_there(bool noted)
    {
        await using var claim = await AClaim.Open();
        await ReplyOnClaim(claim, "Je cherche la carafe.", Evenings(claim)[1]);
        var back = Assert.Single(await claim.Wishes()).Id;
        await claim.Receive(await claim.Mail("Merci !"));
        var (thanks, other) = ((await claim.Wishes()).Single(one => one.Words == "Merci !").Id, await Ask(claim, "jeanne@example.org"));

        Assert.True(noted
            ? (await claim.Here.Do<NoteContactAnswered, Result<Done>>(note => note.Handle(new(thanks, Channel.Phone, "Elle est là.", claim.Tom) { Ends = [back, other] }, default))).Succeeded
            : (await claim.Here.Do<ReplyToContact, Result<Done>>(reply => reply.Handle(new(thanks, "Elle est là.", claim.Tom) { Ends = [back, other] }, default))).Succeeded);

        Assert.Equal((PromiseState.Kept, PromiseState.Kept), ((await Promise(claim, thanks)).State, (await Promise(claim, back)).State));
        Assert.Equal(PromiseState.Open, (await Promise(claim, other)).State);
    }

    [Fact]
    public async Task What_a_claims_customer_is_told_answers_nobody_else_who_named_it()
    {
        await using var claim = await AClaim.Open();
        var named = claim.Claim.Reference.ToString();
        var (stranger, own) = (await Ask(claim, "jeanne@example.org", about: named), await Ask(claim, "ada@example.org", claim.Claim.Customer, named));

        await claim.Here.Do<ReplyToCustomer, Result<Done>>(reply => reply.Handle(new(claim.Claim.Reference, "Bonjour.", claim.Lea), default));

        Assert.Equal(PromiseState.Open, (await Promise(claim, stranger)).State);
        Assert.Equal(PromiseState.Kept, (await Promise(claim, own)).State);
    }

    [Fact]
    public async Task An_answer_past_its_hour_breaks_the_promise_and_is_apologised_for_without_promising_another()
    {
        await using var claim = await AClaim.Open();
        var asked = await Ask(claim, "jeanne@example.org");
        var due = (await Promise(claim, asked)).Due;
        claim.Here.Clock.MoveTo(due.AddMinutes(5));

        await Reply(claim, asked, "Oui, le matin.", claim.Lea);
        await claim.Here.Do<SendLetters, int>(letters => letters.Handle(100, default));

        var broken = await Promise(claim, asked);
        Assert.Equal((PromiseState.Broken, due), (broken.State, broken.EndedAt));
        var late = Assert.Single(await Mail(claim), one => one.Contains("Notre réponse est en retard", StringComparison.Ordinal));
        Assert.Contains("nous ne l’avons pas fait à temps", late.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.DoesNotContain("Une personne vous répond", late, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_who_answer_at_once_one_is_heard_and_the_other_told_by_whom()
    {
        await using var claim = await AClaim.Open();
        var asked = await Ask(claim, "jeanne@example.org");

        var answers = await Task.WhenAll(new[] { claim.Lea, claim.Tom }.Select(by => Task.Run(() => Reply(claim, asked, $"Ici {by.Name}.", by))));

        Assert.Single(answers, one => one.Succeeded);
        var second = Assert.IsType<Refusal.AlreadyAnswered>(answers.Single(one => !one.Succeeded).Refusal);
        Assert.Equal(answers[0].Succeeded ? claim.Lea.Name : claim.Tom.Name, second.By);
        Assert.Equal(1, await claim.Here.With(db => db.Outbox.CountAsync(one => one.Kind == ReplyFacts.Kind)));
    }

    [Fact]
    public async Task Without_words_nobody_has_been_answered()
    {
        await using var claim = await AClaim.Open();
        var asked = await Ask(claim, "ada@example.org", claim.Claim.Customer);

        Assert.IsType<Refusal.Invalid>((await Reply(claim, asked, " ", claim.Lea)).Refusal);
        Assert.IsType<Refusal.Invalid>((await Note(claim, asked, Channel.Phone, null)).Refusal);
        Assert.IsType<Refusal.Invalid>((await claim.Here.Do<MarkContactDone, Result<ContactRequest>>(mark => mark.Handle(new(asked, claim.Lea), default))).Refusal);

        Assert.Equal(PromiseState.Open, (await Promise(claim, asked)).State);
    }

    [Fact]
    public async Task An_answer_given_elsewhere_is_noted_where_the_customer_reads_it()
    {
        await using var claim = await AClaim.Open();
        var asked = await Ask(claim, "ada@example.org", claim.Claim.Customer);

        Assert.IsType<Refusal.Invalid>((await Note(claim, asked, Channel.Mail, "Oui.")).Refusal);
        Assert.True((await Note(claim, asked, Channel.Counter, "Oui, le matin.")).Succeeded);

        var said = Assert.Single(await claim.Said(), one => one.Direction == Direction.ToCustomer);
        Assert.Equal((Channel.Counter, "Léa Martin", "Léa Martin", "Oui, le matin."), (said.Channel, said.Author, said.NotedBy, said.Text));
        Assert.Equal(PromiseState.Kept, (await Promise(claim, asked)).State);
        Assert.False(await claim.Here.With(db => db.Outbox.AnyAsync(one => one.Kind == ReplyFacts.Kind)));
    }

    [Fact]
    public async Task Whoever_has_no_page_with_us_is_answered_in_writing_alone()
    {
        await using var claim = await AClaim.Open();
        var asked = await Ask(claim, "jeanne@example.org");

        Assert.IsType<Refusal.Invalid>((await Note(claim, asked, Channel.Counter, "Oui.")).Refusal);

        Assert.Equal(PromiseState.Open, (await Promise(claim, asked)).State);
    }

    [Fact]
    public async Task A_call_is_not_answered_in_writing()
    {
        await using var claim = await AClaim.Open();
        var next = (await claim.Here.Do<FreeSlots, IReadOnlyList<DateTimeOffset>>(slots => slots.Handle(true, default)))[0];
        var call = (await claim.Here.Do<AskForPerson, Result<ContactRequest>>(ask => ask.Handle(new(ContactWish.CallBack, "0612345678", next, null, null, null), default))).Value.Id;

        Assert.IsType<Refusal.NotFound>((await Reply(claim, call, "Bonjour.", claim.Lea)).Refusal);
    }

    [Fact]
    public async Task Who_promises_to_come_back_is_held_to_it_and_keeps_it_by_writing_again()
    {
        await using var claim = await AClaim.Open();
        var evening = Evenings(claim)[1];

        Assert.True((await ReplyOnClaim(claim, "Je cherche.", evening)).Succeeded);
        await claim.Here.Do<SendLetters, int>(letters => letters.Handle(100, default));

        var back = Assert.Single(await claim.Wishes());
        Assert.Equal((ContactWish.Reply, "ada@example.org", claim.Claim.Id, claim.Lea.Name, null), (back.Wish, back.ReachAt, back.Claim, back.TakenByName, back.Words));
        var promise = await Promise(claim, back.Id);
        Assert.Equal((PromiseKind.ReplyBy, evening, PromiseState.Open), (promise.Kind, promise.Due, promise.State));
        Assert.Contains("Léa Martin revient vers vous au plus tard le lundi 5 octobre à 18\u00a0h.", Assert.Single(await Mail(claim), one => one.Contains("> Je cherche.", StringComparison.Ordinal)).ReplaceLineEndings(" "), StringComparison.Ordinal);
        await ReplyOnClaim(claim, "Il est retrouvé.", null);
        Assert.Equal(PromiseState.Kept, (await Promise(claim, back.Id)).State);
    }

    [Fact]
    public async Task Who_promised_to_come_back_and_did_not_is_late_like_anybody()
    {
        await using var claim = await AClaim.Open();
        var asked = await Ask(claim, "jeanne@example.org");
        var evening = Evenings(claim)[0];
        await claim.Here.Do<ReplyToContact, Result<Done>>(reply => reply.Handle(new(asked, "Je demande.", claim.Lea) { BackBy = evening }, default));

        claim.Here.Clock.MoveTo(evening.AddMinutes(1));
        Assert.Equal(1, await claim.Here.Do<BreakLateContacts, int>(late => late.Handle(default)));

        Assert.Equal(PromiseState.Kept, (await Promise(claim, asked)).State);
        var back = (await claim.Wishes()).Single(wish => wish.Id != asked);
        Assert.Equal(("jeanne@example.org", (string?)null, claim.Lea.Name), (back.ReachAt, back.Words, back.TakenByName));
        Assert.True(await claim.Here.With(db => db.Outbox.AnyAsync(one => one.Kind == ContactFacts.Late && one.Contact == back.Id)));
    }

    [Fact]
    public async Task Nobody_promises_to_come_back_by_an_hour_that_is_not_offered()
    {
        await using var claim = await AClaim.Open();
        var asked = await Ask(claim, "jeanne@example.org");
        foreach (var hour in new[] { DateTimeOffset.MinValue, claim.Here.Clock.GetUtcNow().AddHours(-1), Evenings(claim)[0].AddHours(1), Evenings(claim)[^1].AddDays(30) })
        {
            Assert.IsType<Refusal.Invalid>((await ReplyOnClaim(claim, "Bonjour.", hour)).Refusal);
            Assert.IsType<Refusal.Invalid>((await claim.Here.Do<ReplyToContact, Result<Done>>(reply => reply.Handle(new(asked, "Bonjour.", claim.Lea) { BackBy = hour }, default))).Refusal);
        }

        Assert.False(await claim.Here.With(db => db.Outbox.AnyAsync(one => one.Kind == ReplyFacts.Kind)));
    }

    private static IReadOnlyList<DateTimeOffset> Evenings(AClaim claim) => new ShopOptions().PromiseTimes.ComingBack(claim.Here.Clock.GetUtcNow());

    private static Task<Result<Done>> ReplyOnClaim(AClaim claim, string words, DateTimeOffset? backBy) =>
        claim.Here.Do<ReplyToCustomer, Result<Done>>(reply => reply.Handle(new(claim.Claim.Reference, words, claim.Lea) { BackBy = backBy }, default));

    [Fact]
    public async Task A_ruling_is_an_answer_to_what_was_asked_and_what_we_were_to_come_back_with()
    {
        await using var desk = await Desk.DeskScene.Open();
        var claim = await desk.Waiting();
        await ComeBack(desk, claim);
        var asked = await Ask(desk, claim);

        await desk.Rule(await desk.Again(claim), desk.Tom);

        Assert.Equal([PromiseState.Kept, PromiseState.Kept], await Replies(desk));
        Assert.NotNull(await desk.Here.With(db => db.ContactRequests.Where(one => one.Id == asked).Select(one => one.DoneAt).SingleAsync()));
    }

    [Fact]
    public async Task What_turned_up_leaves_nothing_to_come_back_with_and_a_question_is_answered_all_the_same()
    {
        await using var desk = await Desk.DeskScene.Open();
        var claim = await desk.Waiting();
        await ComeBack(desk, claim);
        var asked = await Ask(desk, claim);

        await desk.Here.Do<WithdrawClaim, Result<Claim>>(withdraw => withdraw.Handle(new(claim.Reference, null, Actor.Customer), default));

        Assert.Equal([PromiseState.Open, PromiseState.Released], (await Replies(desk)).Order());
        Assert.Equal(PromiseState.Open, await desk.Here.With(db => db.Promises.Where(one => one.Contact == asked).Select(one => one.State).SingleAsync()));
    }

    [Theory]
    [InlineData(Channel.Phone)]
    [InlineData(Channel.Counter)]
    [InlineData(Channel.Social)]
    public async Task What_is_noted_on_the_claim_that_we_said_answers_what_waits_on_it(Channel channel)
    {
        await using var desk = await Desk.DeskScene.Open();
        var claim = await desk.Waiting();
        await ComeBack(desk, claim);
        await Ask(desk, claim);

        await desk.Here.Do<NoteExchange, Result<Done>>(note => note.Handle(new(claim.Reference, channel, Direction.ToCustomer, "Je lui ai répondu.", desk.Tom), default));

        Assert.Equal([PromiseState.Kept, PromiseState.Kept], await Replies(desk));
    }

    [Fact]
    public async Task What_we_were_to_come_back_with_about_no_claim_is_kept_by_an_answer_that_says_so()
    {
        await using var claim = await AClaim.Open();
        var evening = await claim.Here.Do<ShopOptions, DateTimeOffset>(shop => Task.FromResult(shop.PromiseTimes.ComingBack(claim.Here.Clock.GetUtcNow())[^1]));
        await claim.Here.Do<ReplyToContact, Result<Done>>(async reply => await reply.Handle(new(await Ask(claim, "jeanne@example.org"), "Je demande.", claim.Lea) { BackBy = evening }, default));
        var (same, other) = (await Ask(claim, "jeanne@example.org"), await Ask(claim, "jean@example.org"));

        var back = (await claim.Wishes()).Single(one => one.Words is null).Id;

        await claim.Here.Do<ReplyToContact, Result<Done>>(reply => reply.Handle(new(same, "Oui, le matin.", claim.Lea) { Ends = [back] }, default));

        var open = await claim.Here.With(db => db.ContactRequests.Where(one => one.DoneAt == null).Select(one => one.Id).ToListAsync());
        Assert.Equal([other], open);
    }

    [Fact]
    public async Task Whoever_can_be_reached_by_phone_alone_is_answered_in_writing_and_the_promise_is_kept()
    {
        await using var desk = await Desk.DeskScene.Open();
        var claim = await desk.Waiting();
        await desk.Rule(claim, desk.Lea);
        await desk.Here.With(db => db.Customers.ExecuteUpdateAsync(row => row.SetProperty(one => one.Email, (string?)null).SetProperty(one => one.Phone, "+33600000001")));
        await desk.Here.Do<WriteOnClaim, Result<Done>>(write => write.Handle(new(claim.Reference, "Et la suite ?", new Viewer([claim.Agreement])), default));

        await desk.Here.Do<ReplyToCustomer, Result<Done>>(reply => reply.Handle(new(claim.Reference, "Elle arrive.", desk.Lea), default));

        Assert.Equal([PromiseState.Kept], await Replies(desk));
    }

    private static Task<Result<Done>> ComeBack(Desk.DeskScene desk, Claim claim) => desk.Here.Do<ReplyToCustomer, Result<Done>>(async reply =>
    {
        var evening = await desk.Here.Do<ShopOptions, DateTimeOffset>(shop => Task.FromResult(shop.PromiseTimes.ComingBack(desk.Here.Clock.GetUtcNow())[^1]));
        return await reply.Handle(new(claim.Reference, "Je cherche.", desk.Lea) { BackBy = evening }, default);
    });

    private static async Task<Guid> Ask(Desk.DeskScene desk, Claim claim) => (await desk.Here.Do<AskForPerson, Result<ContactRequest>>(ask =>
        ask.Handle(new(ContactWish.Reply, "ada@example.org", null, "Où en êtes-vous ?", claim.Customer, claim.Reference.ToString()), default))).Value.Id;

    private static Task<List<PromiseState>> Replies(Desk.DeskScene desk) =>
        desk.Here.With(db => db.Promises.Where(one => one.Contact != null).OrderBy(one => one.MadeAt).ThenBy(one => one.Id).Select(one => one.State).ToListAsync());

    private static async Task<Guid> Ask(AClaim claim, string email, CustomerId? customer = null, string? about = null) => (await claim.Here.Do<AskForPerson, Result<ContactRequest>>(ask =>
        ask.Handle(new(ContactWish.Reply, email, null, "Livrez-vous le samedi ?", customer, about), default))).Value.Id;

    private static Task<Result<Done>> Reply(AClaim claim, Guid asked, string words, NamedPerson by) =>
        claim.Here.Do<ReplyToContact, Result<Done>>(reply => reply.Handle(new(asked, words, by), default));

    private static Task<Result<Done>> Note(AClaim claim, Guid asked, Channel channel, string? words) =>
        claim.Here.Do<NoteContactAnswered, Result<Done>>(note => note.Handle(new(asked, channel, words, claim.Lea), default));

    private static Task<Promise> Promise(AClaim claim, Guid asked) => claim.Here.With(db => db.Promises.AsNoTracking().SingleAsync(one => one.Contact == asked));

    private static Task<string[]> Mail(AClaim claim) =>
        Task.WhenAll(Directory.GetFiles(Path.Combine(claim.Here.Folder, "mail")).Select(file => File.ReadAllTextAsync(file)));
}
