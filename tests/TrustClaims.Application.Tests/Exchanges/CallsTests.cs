using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Claims;
using TrustClaims.Application.Exchanges;
using TrustClaims.Application.Notifications;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
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
        var customers = new List<CustomerId>();
        for (var one = 0; one < 5; one++)
        {
            customers.Add(await here.Customer($"c{one}@example.org"));
        }

        var asked = await Task.WhenAll(customers.Select((customer, one) => Book(here, slot, $"06 12 34 56 7{one}", customer: customer)));

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

        var (first, second) = ((await Book(here, slot, browser: "a")).Value, (await Book(here, slot, browser: "a")).Value);

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
        Assert.Equal(
            [(ContactFacts.Booked, null, true), (ContactFacts.Cancelled, null, true), (ContactFacts.Reminder, SendLetters.NotNeeded, false)],
            (await Letters(here)).OrderBy(message => message.Kind).Select(message => (message.Kind, message.LastError, message.SentAt is not null)));
        Assert.Equal(0, await Break(here, slot.AddHours(1)));
    }

    [Theory]
    [InlineData("fr", "votre appel prévu le samedi 3 octobre à 12_h_15 est annulé, et personne ne vous appelle. Vous n’avez rien d’autre à faire.", "Choisissez l’heure qui vous convient")]
    [InlineData("en", "your call on Saturday 3 October at 12:15_pm is cancelled, and nobody will call you. There is nothing else for you to do.", "Choose the time that suits you")]
    public async Task A_call_that_is_off_is_confirmed_once_with_how_to_book_again(string language, string off, string again)
    {
        await using var here = await Installation.Start();
        var customer = await here.Customer("ada@example.org");
        await here.With(db => db.Customers.ExecuteUpdateAsync(row => row.SetProperty(one => one.Language, language)));
        var booked = (await Book(here, (await Free(here))[8], customer: customer)).Value;

        await here.Do<CancelCall, Result<ContactRequest>>(cancel => cancel.Handle(new(booked.Id), default));
        await here.Do<CancelCall, Result<ContactRequest>>(cancel => cancel.Handle(new(booked.Id), default));
        await Send(here);

        var letter = Assert.Single(await Mail(here)).ReplaceLineEndings(" ").Replace('\u00a0', '_');
        Assert.Contains(off, letter, StringComparison.Ordinal);
        Assert.Contains(again, letter, StringComparison.Ordinal);
        Assert.Contains($"/person?lang={language}#call", letter, StringComparison.Ordinal);
        var said = await here.With(db => db.Exchanges.SingleAsync(one => one.Customer == customer && one.Direction == Direction.ToCustomer));
        Assert.Contains(off, said.Text.Replace('\u00a0', '_'), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr", "Cette heure remplace celle du samedi 3 octobre à 12_h_15.")]
    [InlineData("en", "This replaces your call on Saturday 3 October at 12:15_pm.")]
    public async Task A_call_that_was_moved_is_confirmed_with_the_hour_that_it_replaces(string language, string replaces)
    {
        await using var here = await Installation.Start();
        var free = await Free(here);
        var booked = (await Book(here, free[8], language: language)).Value;
        await Send(here);
        Assert.DoesNotContain(replaces, Assert.Single(await Mail(here)).Replace('\u00a0', '_'), StringComparison.Ordinal);

        await here.Do<MoveCall, Result<ContactRequest>>(move => move.Handle(new(booked.Id, free[12]), default));
        await Send(here);

        Assert.Single(await Mail(here), letter => letter.ReplaceLineEndings(" ").Replace('\u00a0', '_').Contains(replaces, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_hour_chosen_after_nobody_answered_replaces_none()
    {
        await using var here = await Installation.Start();
        var slot = (await Free(here))[8];
        var booked = (await Book(here, slot)).Value;
        here.Clock.MoveTo(slot.AddMinutes(5));
        await here.Do<NoteNobodyAnswered, Result<ContactRequest>>(note => note.Handle(new(booked.Id, Some.Person()), default));

        await here.Do<MoveCall, Result<ContactRequest>>(move => move.Handle(new(booked.Id, slot.AddHours(2)), default));

        Assert.All((await Letters(here)).Where(message => message.Kind == ContactFacts.Booked), message => Assert.Null(ContactFacts.Read(message.Body!).Before));
    }

    [Fact]
    public async Task What_is_called_off_after_its_hour_is_owned_and_confirmed_in_one_letter()
    {
        await using var here = await Installation.Start();
        var slot = (await Free(here))[8];
        var booked = (await Book(here, slot)).Value;
        await Send(here);
        here.Clock.MoveTo(slot.AddMinutes(20));

        await here.Do<CancelCall, Result<ContactRequest>>(cancel => cancel.Handle(new(booked.Id), default));
        await Send(here);

        Assert.DoesNotContain(await Letters(here), message => message.Kind == ContactFacts.Cancelled);
        var missed = Assert.Single(await Mail(here), letter => letter.Contains("nous en sommes désolés", StringComparison.Ordinal));
        Assert.Contains("Vous ne souhaitez plus que nous appelions, et c’est noté", missed.ReplaceLineEndings(" "), StringComparison.Ordinal);
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
    public async Task A_call_missed_again_is_owned_as_missed_again()
    {
        await using var here = await Installation.Start();
        var slot = (await Free(here))[8];
        await Book(here, slot);
        await Break(here, slot.AddMinutes(16));
        await Break(here, slot.AddHours(30));
        await Break(here, slot.AddHours(60));
        await Send(here);

        var letters = (await Mail(here)).Select(letter => letter.ReplaceLineEndings(" ").Replace('\u00a0', ' ')).Where(letter => letter.Contains("nous devions vous appeler", StringComparison.Ordinal)).ToList();

        Assert.Equal([0, 1, 1], letters.Select(letter => letter.Contains("Nous avions déjà manqué cet appel", StringComparison.Ordinal) ? 1 : 0).Order());
        Assert.Single(letters, letter => letter.Contains("2 fois", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_call_that_was_not_made_is_owned_once_with_the_next_free_hour()
    {
        await using var here = await Installation.Start();
        var slot = (await Free(here))[8];
        var booked = (await Book(here, slot)).Value;
        var email = await here.Agent("lea@example.org", "Léa Martin");
        var lea = new NamedPerson(new StaffId(await here.With(db => db.Users.Where(one => one.Email == email).Select(one => one.Id).SingleAsync())), "Léa Martin");

        var atDue = await Break(here, slot.AddMinutes(15));
        var after = await Break(here, slot.AddMinutes(16));
        var again = await Break(here, slot.AddMinutes(20));

        Assert.Equal((0, 1, 0), (atDue, after, again));
        var missed = Assert.Single(await Letters(here), message => message.Kind == ContactFacts.Missed);
        var facts = ContactFacts.Read(missed.Body!);
        Assert.Equal((slot, slot.AddMinutes(45), lea.Name), (facts.Slot, facts.Next, facts.Author));
        var waiting = await here.With(db => db.ContactRequests.Include(one => one.Promises).SingleAsync());
        Assert.Equal((true, facts.Next), (waiting.IsOpen, waiting.Slot));
        Assert.Equal(
            [(PromiseState.Broken, slot.AddMinutes(15)), (PromiseState.Open, null)],
            waiting.Promises.OrderBy(one => one.Due).Select(one => (one.State, one.EndedAt)));
    }

    [Fact]
    public async Task Where_nobody_answers_no_promise_is_broken_and_another_hour_is_proposed()
    {
        await using var here = await Installation.Start();
        var slot = (await Free(here))[8];
        var booked = (await Book(here, slot)).Value;
        here.Clock.MoveTo(slot.AddMinutes(5));

        var noted = (await here.Do<NoteNobodyAnswered, Result<ContactRequest>>(note => note.Handle(new(booked.Id, Some.Person()), default))).Value;

        Assert.Equal((true, null), (noted.IsOpen, noted.Place));
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
        Assert.Contains(mail, letter => letter.Contains("We are sorry: we promised to answer you", StringComparison.Ordinal));
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
        Assert.Equal(customer, (await here.With(db => db.Exchanges.SingleAsync(one => one.Direction == Direction.ToCustomer))).Customer);
    }

    [Theory]
    [InlineData("done")]
    [InlineData("move")]
    [InlineData("cancel")]
    public async Task What_happens_to_a_call_when_its_hour_has_gone_by_breaks_it_at_its_hour_and_is_owned(string what)
    {
        await using var here = await Installation.Start();
        var slot = (await Free(here))[8];
        var booked = (await Book(here, slot)).Value;
        here.Clock.MoveTo(slot.AddMinutes(20));
        var next = (await Free(here))[2];

        var acted = what switch
        {
            "done" => await here.Do<MarkContactDone, Result<ContactRequest>>(mark => mark.Handle(new(booked.Id, Some.Person()), default)),
            "move" => await here.Do<MoveCall, Result<ContactRequest>>(move => move.Handle(new(booked.Id, next), default)),
            _ => await here.Do<CancelCall, Result<ContactRequest>>(cancel => cancel.Handle(new(booked.Id), default)),
        };

        Assert.True(acted.Succeeded);
        var broken = acted.Value.Promises.MinBy(one => one.Due)!;
        Assert.Equal((PromiseState.Broken, slot.AddMinutes(15)), (broken.State, broken.EndedAt));
        Assert.Equal(slot, ContactFacts.Read(Assert.Single(await Letters(here), message => message.Kind == ContactFacts.Missed).Body!).Slot);
        await Send(here);
        Assert.NotNull((await Letters(here)).Single(message => message.Kind == ContactFacts.Missed).SentAt);
    }

    [Fact]
    public async Task Nobody_has_called_before_the_hour_has_come()
    {
        await using var here = await Installation.Start();
        var booked = (await Book(here, (await Free(here))[8])).Value;

        var done = await here.Do<MarkContactDone, Result<ContactRequest>>(mark => mark.Handle(new(booked.Id, Some.Person()), default));
        var nobody = await here.Do<NoteNobodyAnswered, Result<ContactRequest>>(note => note.Handle(new(booked.Id, Some.Person()), default));

        Assert.IsType<Refusal.CallNotYet>(done.Refusal);
        Assert.IsType<Refusal.CallNotYet>(nobody.Refusal);
    }

    [Fact]
    public async Task Whoever_types_somebody_elses_number_learns_nothing_of_their_call()
    {
        await using var here = await Installation.Start();
        var slot = (await Free(here))[3];
        await Book(here, slot, browser: "a");

        Assert.IsType<Refusal.SlotTaken>((await Book(here, slot, browser: "b")).Refusal);
        Assert.IsType<Refusal.SlotTaken>((await Book(here, slot)).Refusal);
    }

    [Fact]
    public async Task One_number_has_two_calls_at_a_time()
    {
        await using var here = await Installation.Start();
        var free = await Free(here);
        await Book(here, free[3]);
        await Book(here, free[5]);

        Assert.IsType<Refusal.EnoughCalls>((await Book(here, free[7])).Refusal);
    }

    [Fact]
    public async Task Of_many_who_book_for_one_number_at_once_two_have_a_call()
    {
        await using var here = await Installation.Start();
        var free = await Free(here);

        var asked = await Task.WhenAll(Enumerable.Range(2, 6).Select(one => Book(here, free[one], email: null)));

        Assert.Equal(2, asked.Count(one => one.Succeeded));
        Assert.All(asked.Where(one => !one.Succeeded), one => Assert.IsType<Refusal.EnoughCalls>(one.Refusal));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Whatever_numbers_are_invented_half_of_all_calls_are_left_to_customers_whom_we_know(int atOnce)
    {
        await using var here = await Installation.Start(settings: [new("Calls:AtOnce", $"{atOnce}"), new("Calls:DaysAhead", "1")]);
        Task<IReadOnlyList<DateTimeOffset>> ForCustomers() => here.Do<FreeSlots, IReadOnlyList<DateTimeOffset>>(slots => slots.Handle(isKnown: true, default));
        var all = (await ForCustomers()).Take(8).ToList();
        var number = 0;

        var asked = new List<Result<ContactRequest>>();
        foreach (var slot in all)
        {
            asked.AddRange(await Task.WhenAll(Enumerable.Range(0, atOnce + 1).Select(_ => Book(here, slot, $"06 12 34 5{++number:000}", email: null))));
        }

        Assert.Equal(8 * atOnce / 2, asked.Count(one => one.Succeeded));
        Assert.All(asked.Where(one => !one.Succeeded), one => Assert.IsType<Refusal.SlotTaken>(one.Refusal));
        Assert.DoesNotContain(await Free(here), all.Contains);
        var left = (await ForCustomers()).First(all.Contains);
        Assert.True((await Book(here, left, customer: await here.Customer())).Succeeded);
    }

    [Fact]
    public async Task One_customer_has_two_calls_at_a_time_whatever_the_numbers()
    {
        await using var here = await Installation.Start();
        var (free, customer) = (await Free(here), await here.Customer());
        await Book(here, free[3], "06 12 34 56 71", customer: customer);
        await Book(here, free[5], "06 12 34 56 72", customer: customer);

        Assert.IsType<Refusal.EnoughCalls>((await Book(here, free[7], "06 12 34 56 73", customer: customer)).Refusal);
    }

    [Fact]
    public async Task A_call_that_nobody_answered_is_booked_anew_as_one_of_the_two()
    {
        await using var here = await Installation.Start();
        var free = await Free(here);
        var first = (await Book(here, free[3])).Value;
        here.Clock.MoveTo(free[3].AddMinutes(5));
        await here.Do<NoteNobodyAnswered, Result<ContactRequest>>(note => note.Handle(new(first.Id, Some.Person()), default));
        var second = (await Book(here, free[8])).Value;
        await Book(here, free[9]);

        var again = await here.Do<MoveCall, Result<ContactRequest>>(move => move.Handle(new(first.Id, free[10]), default));
        var moved = await here.Do<MoveCall, Result<ContactRequest>>(move => move.Handle(new(second.Id, free[11]), default));

        Assert.IsType<Refusal.EnoughCalls>(again.Refusal);
        Assert.True(moved.Succeeded);
    }

    [Fact]
    public async Task Whoever_has_more_calls_than_one_may_book_can_move_each()
    {
        await using var here = await Installation.Start();
        var free = await Free(here);
        var calls = Enumerable.Range(3, 3).Select(one => new ContactRequest(Guid.CreateVersion7(), ContactWish.CallBack, "+33612345678", null, null, null, here.Clock.GetUtcNow())).ToList();
        await here.With(async db =>
        {
            foreach (var (number, call) in calls.Index())
            {
                _ = call.Book(free[number + 3], 1, here.Clock.GetUtcNow());
                db.ContactRequests.Add(call);
            }

            await db.SaveChangesAsync();
        });

        Assert.True((await here.Do<MoveCall, Result<ContactRequest>>(move => move.Handle(new(calls[0].Id, free[9]), default))).Succeeded);
    }

    [Fact]
    public async Task Whoever_writes_with_somebody_elses_address_again_and_again_is_heard_and_fills_no_letter_box()
    {
        await using var here = await Installation.Start();
        async Task<int> Written(int times)
        {
            for (var one = 0; one < times; one++)
            {
                Assert.True((await here.Do<AskForPerson, Result<ContactRequest>>(ask => ask.Handle(new(ContactWish.Reply, "Jeanne@example.org", null, "Bonjour", null, null), default))).Succeeded);
            }

            return (await Letters(here)).Count;
        }

        Assert.Equal(3, await Written(5));
        here.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(6, await Written(5));
        here.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(6, await Written(5));
        here.Clock.Advance(TimeSpan.FromHours(23));
        Assert.Equal(8, await Written(2));
        Assert.Equal(17, await here.With(db => db.ContactRequests.CountAsync(one => one.Promises.Count == 1)));
    }

    [Theory]
    [InlineData("jeanne@example.org", "jeanne+1@example.org", "jeanne+2@example.org", "jeanne+x.y@example.org", "je.anne+3@example.org")]
    [InlineData("jeanne+1@example.org", "jeanne+2@example.org", "j.e.anne@example.org", "jeanne@example.org", "jeanne+1@example.org")]
    public async Task However_an_address_is_written_it_is_one_letter_box(params string[] addresses)
    {
        await using var here = await Installation.Start();
        foreach (var address in addresses)
        {
            await Written(address);
        }

        Assert.Equal(ContactLimits.MostInHour, (await Letters(here)).Count);
        foreach (var other in new[] { "jean@example.org", "jeanne@example.net", "jeanne_1@example.org", "+jeanne@example.org" })
        {
            await Written(other);
        }

        Assert.Equal(ContactLimits.MostInHour + 4, (await Letters(here)).Count);

        async Task Written(string address) =>
            Assert.True((await here.Do<AskForPerson, Result<ContactRequest>>(ask => ask.Handle(new(ContactWish.Reply, address, null, "Bonjour", null, null), default))).Succeeded);
    }

    [Fact]
    public async Task Calls_confirmed_to_one_address_count_together_whatever_their_numbers_and_moves()
    {
        await using var here = await Installation.Start();
        var free = await Free(here);
        var first = (await Book(here, free[8], "06 12 34 56 71")).Value;
        await Book(here, free[9], "06 12 34 56 72");
        await here.Do<MoveCall, Result<ContactRequest>>(move => move.Handle(new(first.Id, free[12]), default));

        var moved = await here.Do<MoveCall, Result<ContactRequest>>(move => move.Handle(new(first.Id, free[13]), default));
        var booked = await Book(here, free[10], "06 12 34 56 73");

        Assert.True(moved.Succeeded && booked.Succeeded);
        var letters = await Letters(here);
        Assert.Equal(3, letters.Count(one => one.Kind == ContactFacts.Booked));
        // The one that is known of is reminded of at its new hour; of the other nothing is written at all.
        Assert.Contains(letters, one => one.Kind == ContactFacts.Reminder && one.Contact == first.Id && one.NotBefore == free[13].AddMinutes(-30));
        Assert.DoesNotContain(letters, one => one.Contact == booked.Value.Id);
    }

    [Fact]
    public async Task A_call_that_is_moved_to_and_fro_is_reminded_of_once_for_each_hour()
    {
        await using var here = await Installation.Start();
        var free = await Free(here);
        var call = (await Book(here, free[8])).Value;

        for (var again = 0; again < 4; again++)
        {
            Assert.True((await here.Do<MoveCall, Result<ContactRequest>>(move => move.Handle(new(call.Id, free[again % 2 == 0 ? 12 : 8]), default))).Succeeded);
        }

        Assert.Equal([free[8].AddMinutes(-30), free[12].AddMinutes(-30)], (await Letters(here)).Where(one => one.Kind == ContactFacts.Reminder).Select(one => one.NotBefore).Order());
    }

    [Fact]
    public async Task Apologies_for_what_anybody_may_have_asked_for_with_that_address_come_to_an_end_within_a_day()
    {
        await using var here = await Installation.Start();
        for (var one = 0; one < 12; one++)
        {
            await here.Do<AskForPerson, Result<ContactRequest>>(ask => ask.Handle(new(ContactWish.Reply, "jeanne@example.org", null, "Bonjour", null, null), default));
        }

        var due = await here.With(db => db.Promises.MaxAsync(promise => promise.Due));
        await Break(here, due.AddMinutes(1));

        var letters = await Letters(here);
        Assert.Equal((3, 6), (letters.Count(one => one.Kind == ContactFacts.Promised), letters.Count(one => one.Kind == ContactFacts.Late)));
        Assert.Equal(12, await here.With(db => db.Promises.CountAsync(promise => promise.State == PromiseState.Broken)));
    }

    [Fact]
    public async Task Apologies_for_what_was_written_about_one_claim_come_to_an_end_within_a_day_too()
    {
        await using var here = await Installation.Start();
        var claim = await here.Claim((await here.Declare(await here.Order(await here.Customer()))).Value);
        for (var one = 0; one < 9; one++)
        {
            await here.Do<WriteOnClaim, Result<Done>>(write => write.Handle(new(claim.Reference, "Bonjour", new Viewer([claim.Agreement])), default));
        }

        await Break(here, (await here.With(db => db.Promises.Where(promise => promise.Contact != null).MaxAsync(promise => promise.Due))).AddMinutes(1));

        Assert.Equal(6, (await Letters(here)).Count(one => one.Kind == ContactFacts.Late));
        Assert.Equal(9, await here.With(db => db.Promises.CountAsync(promise => promise.Contact != null && promise.State == PromiseState.Broken)));
    }

    [Fact]
    public async Task What_a_known_customer_says_is_on_their_timeline()
    {
        await using var here = await Installation.Start();
        var customer = await here.Customer("ada@example.org");

        await Book(here, (await Free(here))[8], customer: customer);
        await here.Do<AskForPerson, Result<ContactRequest>>(ask => ask.Handle(new(ContactWish.Reply, "ada@example.org", null, "Livrez-vous ?", customer, null), default));

        Assert.Equal(
            ["Livrez-vous ?", "Ma commande"],
            await here.With(db => db.Exchanges.Where(one => one.Customer == customer && one.Direction == Direction.FromCustomer).OrderBy(one => one.Text).Select(one => one.Text).ToListAsync()));
    }

    private static Task<IReadOnlyList<DateTimeOffset>> Free(Installation here) => here.Do<FreeSlots, IReadOnlyList<DateTimeOffset>>(slots => slots.Handle(isKnown: false, default));

    private static Task<Result<ContactRequest>> Book(Installation here, DateTimeOffset slot, string phone = Phone, string? email = "jeanne@example.org", CustomerId? customer = null, string? browser = null, string language = "fr") =>
        here.Do<AskForPerson, Result<ContactRequest>>(ask => ask.Handle(new(ContactWish.CallBack, phone, slot, "Ma commande", customer, null) { Email = email, Browser = browser, Language = language }, default));

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
