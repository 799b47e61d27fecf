using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Exchanges;
using TrustClaims.Application.Notifications;
using TrustClaims.Domain;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Domain.Promises;
using TrustClaims.Persistence.Outbox;
using TrustClaims.Testing.Builders;
using TrustClaims.Testing.Installing;

namespace TrustClaims.Application.Tests.Exchanges;

/// <summary>From a call that is asked for to one that was made, or was not.</summary>
public sealed class CallsTests
{
    private const string Phone = "06 12 34 56 78";

    [Fact]
    public async Task A_booked_call_is_a_promise_confirmed_at_once_and_reminded_of_half_an_hour_before()
    {
        await using var here = await Installation.Start();
        var slot = (await Free(here))[8];

        var booked = (await Book(here, slot)).Value;

        var promise = Assert.Single(booked.Promises);
        Assert.Equal((PromiseKind.CallAt, slot.AddMinutes(15), PromiseState.Open), (promise.Kind, promise.Due, promise.State));
        Assert.Equal(
            [(ContactFacts.Booked, here.Clock.GetUtcNow()), (ContactFacts.Reminder, slot.AddMinutes(-30))],
            (await Letters(here)).Select(message => (message.Kind, message.NotBefore)));
    }

    [Fact]
    public async Task Where_there_is_no_half_an_hour_left_nobody_is_reminded()
    {
        await using var here = await Installation.Start();

        await Book(here, (await Free(here))[0]);

        Assert.Equal([ContactFacts.Booked], (await Letters(here)).Select(message => message.Kind));
    }

    [Fact]
    public async Task A_quarter_of_an_hour_holds_as_many_calls_as_there_are_people()
    {
        await using var here = await Installation.Start();
        var slot = (await Free(here))[3];

        var asked = await Task.WhenAll(Enumerable.Range(0, 5).Select(one => Book(here, slot, $"06 12 34 56 7{one}")));

        Assert.Equal(2, asked.Count(one => one.Succeeded));
        Assert.All(asked.Where(one => !one.Succeeded), one => Assert.IsType<Refusal.SlotTaken>(one.Refusal));
        Assert.Equal([1, 2], await here.With(db => db.ContactRequests.OrderBy(wish => wish.Place).Select(wish => wish.Place!.Value).ToListAsync()));
        Assert.DoesNotContain(slot, await Free(here));
    }

    [Fact]
    public async Task A_form_that_is_sent_twice_is_one_call()
    {
        await using var here = await Installation.Start();
        var slot = (await Free(here))[3];

        var (first, second) = ((await Book(here, slot)).Value, (await Book(here, slot)).Value);

        Assert.Equal(first.Id, second.Id);
        Assert.Equal(2, (await Letters(here)).Count);
    }

    [Theory]
    [InlineData(-60)]
    [InlineData(7)]
    public async Task A_quarter_of_an_hour_that_is_not_offered_is_not_promised(int minutes)
    {
        await using var here = await Installation.Start();

        var asked = await Book(here, (await Free(here))[0].AddMinutes(minutes));

        Assert.IsType<Refusal.SlotTaken>(asked.Refusal);
    }

    [Fact]
    public async Task Who_moves_a_call_is_promised_the_new_hour_and_gives_the_old_one_back()
    {
        await using var here = await Installation.Start(settings: [new("Calls:AtOnce", "1")]);
        var (old, next) = ((await Free(here))[8], (await Free(here))[12]);
        var booked = (await Book(here, old)).Value;

        var moved = (await here.Do<MoveCall, Result<ContactRequest>>(move => move.Handle(new(booked.Id, next), default))).Value;

        Assert.Equal([PromiseState.Released, PromiseState.Open], moved.Promises.OrderBy(one => one.Due).Select(one => one.State));
        Assert.Equal(next.AddMinutes(15), moved.Owed!.Due);
        Assert.Contains(old, await Free(here));
        await SendAt(here, next.AddMinutes(-30));
        Assert.Equal(
            [(ContactFacts.Booked, null), (ContactFacts.Reminder, null), (ContactFacts.Booked, SendLetters.NotNeeded), (ContactFacts.Reminder, SendLetters.NotNeeded)],
            (await Letters(here)).OrderBy(message => message.LastError).ThenBy(message => message.Kind).Select(message => (message.Kind, message.LastError)));
    }

    [Fact]
    public async Task Nobody_is_reminded_of_a_call_that_is_off()
    {
        await using var here = await Installation.Start();
        var slot = (await Free(here))[8];
        var booked = (await Book(here, slot)).Value;
        await Send(here);

        var cancelled = (await here.Do<CancelCall, Result<ContactRequest>>(cancel => cancel.Handle(new(booked.Id), default))).Value;
        await SendAt(here, slot.AddMinutes(-30));

        Assert.Equal(PromiseState.Released, cancelled.Promises.Single().State);
        Assert.Equal([(null, true), (SendLetters.NotNeeded, false)], (await Letters(here)).Select(message => (message.LastError, message.SentAt is not null)));
        Assert.Equal(0, await Break(here, slot.AddHours(1)));
    }

    [Fact]
    public async Task A_call_that_was_made_is_a_kept_promise()
    {
        await using var here = await Installation.Start();
        var slot = (await Free(here))[8];
        var booked = (await Book(here, slot)).Value;
        here.Clock.MoveTo(slot.AddMinutes(10));

        var (jeanne, karim) = (Some.Person("Jeanne Martin"), Some.Person("Karim Haddad"));
        await here.Do<TakeContact, Result<ContactRequest>>(take => take.Handle(new(booked.Id, jeanne), default));
        var taken = (await here.Do<TakeContact, Result<ContactRequest>>(take => take.Handle(new(booked.Id, karim), default))).Value;
        var done = (await here.Do<MarkContactDone, Result<ContactRequest>>(mark => mark.Handle(new(booked.Id, karim), default))).Value;

        Assert.Equal("Jeanne Martin", taken.TakenByName);
        Assert.Equal(("Jeanne Martin", PromiseState.Kept), (done.TakenByName, done.Promises.Single().State));
    }

    [Fact]
    public async Task A_call_that_was_not_made_is_owned_once_with_the_next_free_hour()
    {
        await using var here = await Installation.Start();
        var slot = (await Free(here))[8];
        var booked = (await Book(here, slot)).Value;
        await here.Do<TakeContact, Result<ContactRequest>>(take => take.Handle(new(booked.Id, Some.Person()), default));

        var atDue = await Break(here, slot.AddMinutes(15));
        var after = await Break(here, slot.AddMinutes(16));
        var again = await Break(here, slot.AddMinutes(20));

        Assert.Equal((0, 1, 0), (atDue, after, again));
        var missed = Assert.Single(await Letters(here), message => message.Kind == ContactFacts.Missed);
        var facts = ContactFacts.Read(missed.Body!);
        Assert.Equal((slot, slot.AddMinutes(45), "Jeanne Martin"), (facts.Slot, facts.Next, facts.Author));
        var waiting = await here.With(db => db.ContactRequests.Include(one => one.Promises).SingleAsync());
        Assert.True(waiting.IsOpen);
        Assert.Equal(PromiseState.Broken, waiting.Promises.Single().State);
        Assert.True((await here.Do<MoveCall, Result<ContactRequest>>(move => move.Handle(new(booked.Id, facts.Next!.Value), default))).Succeeded);
    }

    [Fact]
    public async Task Where_nobody_answers_no_promise_is_broken_and_another_hour_is_proposed()
    {
        await using var here = await Installation.Start();
        var slot = (await Free(here))[8];
        var booked = (await Book(here, slot)).Value;
        here.Clock.MoveTo(slot.AddMinutes(5));

        var noted = (await here.Do<NoteNobodyAnswered, Result<ContactRequest>>(note => note.Handle(new(booked.Id, Some.Person()), default))).Value;

        Assert.True(noted.WaitsForCustomer);
        Assert.Equal(PromiseState.Kept, noted.Promises.Single().State);
        Assert.Equal(0, await Break(here, slot.AddHours(1)));
        Assert.Contains(await Letters(here), message => message.Kind == ContactFacts.Nobody);
    }

    [Fact]
    public async Task A_message_is_answered_by_an_hour_and_when_it_is_not_by_another()
    {
        await using var here = await Installation.Start();
        var written = (await here.Do<AskForPerson, Result<ContactRequest>>(ask => ask.Handle(
            new(ContactWish.Reply, "jeanne@example.org", null, "Livrez-vous le samedi ?", null, null) { Language = "en" }, default))).Value;
        var due = written.Owed!.Due;

        await Break(here, due.AddMinutes(1));
        await Break(here, due.AddMinutes(2));
        await Send(here);

        var waiting = await here.With(db => db.ContactRequests.Include(one => one.Promises).SingleAsync());
        Assert.Equal([PromiseState.Broken, PromiseState.Open], waiting.Promises.OrderBy(one => one.Due).Select(one => one.State));
        Assert.Equal([ContactFacts.Promised, ContactFacts.Late], (await Letters(here)).Select(message => message.Kind));
        Assert.All(await Letters(here), message => Assert.NotNull(message.SentAt));
        var mail = await Mail(here);
        Assert.All(mail, letter => Assert.Contains("To: jeanne@example.org", letter, StringComparison.Ordinal));
        Assert.Contains(mail, letter => letter.Contains("This is our failure, and we are sorry.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_confirmation_goes_where_it_was_asked_for_and_tells_day_hour_and_how_to_change_it()
    {
        await using var here = await Installation.Start();
        var customer = await here.Customer("ada@example.org");

        await Book(here, (await Free(here))[8], email: "bureau@example.org", customer: customer);
        await Send(here);

        var letter = Assert.Single(await Mail(here));
        Assert.Contains("<bureau@example.org>", letter, StringComparison.Ordinal);
        Assert.Contains("le samedi 3 octobre à 12\u00a0h\u00a015, au numéro qui finit par 5678", letter.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Contains("/person/call/", letter, StringComparison.Ordinal);
        Assert.Equal(customer, (await here.With(db => db.Exchanges.SingleAsync())).Customer);
    }

    private static Task<IReadOnlyList<DateTimeOffset>> Free(Installation here) => here.Do<FreeSlots, IReadOnlyList<DateTimeOffset>>(slots => slots.Handle(default));

    private static Task<Result<ContactRequest>> Book(Installation here, DateTimeOffset slot, string phone = Phone, string? email = "jeanne@example.org", CustomerId? customer = null) =>
        here.Do<AskForPerson, Result<ContactRequest>>(ask => ask.Handle(new(ContactWish.CallBack, phone, slot, "Ma commande", customer, null) { Email = email }, default));

    private static Task<int> Break(Installation here, DateTimeOffset at)
    {
        here.Clock.MoveTo(at);
        return here.Do<BreakLateContacts, int>(late => late.Handle(default));
    }

    private static Task<int> Send(Installation here) => here.Do<SendLetters, int>(letters => letters.Handle(100, default));

    private static Task<int> SendAt(Installation here, DateTimeOffset at)
    {
        here.Clock.MoveTo(at);
        return Send(here);
    }

    private static Task<List<OutboxMessage>> Letters(Installation here) =>
        here.With(db => db.Outbox.AsNoTracking().OrderBy(message => message.CreatedAt).ThenBy(message => message.NotBefore).ToListAsync());

    private static Task<string[]> Mail(Installation here) =>
        Task.WhenAll(Directory.GetFiles(Path.Combine(here.Folder, "mail")).Select(file => File.ReadAllTextAsync(file)));
}
