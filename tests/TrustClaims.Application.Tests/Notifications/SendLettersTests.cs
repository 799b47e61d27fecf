using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Accounts;
using TrustClaims.Application.Claims;
using TrustClaims.Application.Notifications;
using TrustClaims.Application.Promises;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Customers;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Persistence.Outbox;
using TrustClaims.Testing.Builders;
using TrustClaims.Testing.Installing;

namespace TrustClaims.Application.Tests.Notifications;

public sealed class SendLettersTests
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    [Fact]
    public async Task The_answer_goes_out_once_and_what_it_says_is_kept()
    {
        await using var here = await Installation.Start();
        var declared = (await here.Declare(await here.Order(await here.Customer()))).Value;

        Assert.Equal(1, await Send(here));
        Assert.Equal(0, await Send(here));

        var message = await Only(here);
        Assert.Equal(here.Clock.GetUtcNow(), message.SentAt);
        Assert.Null(message.LastError);
        Assert.Equal([$"{message.Id}.eml"], Directory.GetFiles(Mail(here)).Select(Path.GetFileName));
        var exchange = await here.With(db => db.Exchanges.AsNoTracking().SingleAsync());
        Assert.Equal((declared.Id, Direction.ToCustomer, Channel.Mail), (exchange.Claim!.Value, exchange.Direction, exchange.Channel));
        Assert.StartsWith("C’est entendu. Nous sommes désolés", exchange.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_event_that_a_customer_is_to_know_of_has_its_letter()
    {
        await using var here = await Installation.Start();
        var order = await here.Order(await here.Customer(), paid: 200);
        var declared = (await here.Declare(order)).Value;
        here.Clock.Advance(TimeSpan.FromHours(25));
        await here.Do<AnswerSilence, int>(silence => silence.Handle(CancellationToken.None));
        await here.Do<WithdrawClaim, Result<Claim>>(act => act.Handle(new(declared.Reference, new([order.Id]), Actor.Customer), CancellationToken.None));

        Assert.Equal(3, await Send(here));
        Assert.Equal(["answer", "silence", "turnedUp"], await here.With(db => db.Outbox.OrderBy(message => message.CreatedAt).ThenBy(message => message.Kind).Select(message => message.Kind).ToListAsync()));
    }

    [Fact]
    public async Task A_letter_is_in_its_customers_language()
    {
        await using var here = await Installation.Start();
        await here.Declare(await here.Order(await Customer(here, new Contact("ada@example.org", null, null, null, "en"))));

        await Send(here);

        Assert.Contains("Hello,", await File.ReadAllTextAsync(Directory.GetFiles(Mail(here)).Single()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_link_opens_the_agreement()
    {
        await using var here = await Installation.Start();
        var order = await here.Order(await here.Customer());
        var declared = (await here.Declare(order)).Value;
        var port = new Kept();

        await Send(here, port);

        var link = port.Letters.Single().Text.Split('\n', ' ').Single(word => word.StartsWith("http", StringComparison.Ordinal));
        var token = new Uri(link).Segments[^1];
        Assert.Equal(order.Id, (await here.Do<SignedLinks, Result<OpenedLink>>(links => links.Open(token, CancellationToken.None))).Value.Agreement);
        Assert.EndsWith($"?claim={declared.Reference}&lang=fr", link, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_fails_is_noted_tried_again_later_and_holds_up_no_other()
    {
        await using var here = await Installation.Start();
        await here.Declare(await here.Order(await here.Customer("ada@example.org")));
        await here.Declare(await here.Order(await here.Customer("bob@example.org")));
        var port = new Kept { Fails = letter => letter.To!.Address == "ada@example.org" ? new IOException("The disk is full.") : null };

        var failure = await Assert.ThrowsAsync<AggregateException>(() => Send(here, port));

        Assert.Equal("bob@example.org", port.Letters.Single().To!.Address);
        var noted = await here.With(db => db.Outbox.AsNoTracking().SingleAsync(message => message.SentAt == null));
        Assert.Contains(noted.Id.ToString(), failure.InnerExceptions.Single().Message, StringComparison.Ordinal);
        Assert.Equal((1, "IOException: The disk is full."), (noted.Attempts, noted.LastError));
        Assert.InRange(noted.NotBefore - here.Clock.GetUtcNow(), TimeSpan.FromSeconds(45), TimeSpan.FromSeconds(75));
        Assert.Equal(0, await Send(here));
        here.Clock.MoveTo(noted.NotBefore);
        Assert.Equal(1, await Send(here));
        Assert.Equal(2, await here.With(db => db.Exchanges.CountAsync()));
    }

    [Fact]
    public async Task After_a_crash_between_handing_over_and_noting_it_is_sent_once()
    {
        await using var here = await Installation.Start();
        await here.Declare(await here.Order(await here.Customer()));
        var message = await Only(here);
        Directory.CreateDirectory(Mail(here));
        var path = Path.Combine(Mail(here), $"{message.Id}.eml");
        await File.WriteAllTextAsync(path, "written before the crash");

        Assert.Equal(1, await Send(here));

        Assert.Equal("written before the crash", await File.ReadAllTextAsync(path));
        Assert.NotNull((await Only(here)).SentAt);
    }

    [Fact]
    public async Task Who_has_no_address_waits_for_a_person_and_gets_it_once_there_is_one()
    {
        await using var here = await Installation.Start();
        var ada = await Customer(here, new Contact(null, "+33600000000", "Ada Essai", null, "fr"));
        await here.Declare(await here.Order(ada));
        await here.With(db => db.Customers.ExecuteUpdateAsync(row => row.SetProperty(one => one.Phone, (string?)null)));

        Assert.Equal(1, await Send(here));
        here.Clock.Advance(TimeSpan.FromDays(400));
        Assert.Equal(0, await Send(here));

        var message = await Only(here);
        Assert.Equal((null, SendLetters.NoAddress, OutboxMessage.Never), (message.SentAt, message.LastError, message.NotBefore));
        Assert.Equal((0, Some.Moment), (message.Attempts, message.GaveUpAt));
        await here.With(db => db.Customers.ExecuteUpdateAsync(row => row.SetProperty(one => one.Email, "ada@example.org")));
        Assert.True((await Again(here, message.Id)).Succeeded);
        Assert.Equal(1, await Send(here));
        Assert.NotNull((await Only(here)).SentAt);
    }

    [Theory]
    [InlineData("ada@example.org", "+33600000000", WrittenChannel.Mail, WrittenChannel.Mail)]
    [InlineData("ada@example.org", "+33600000000", WrittenChannel.Sms, WrittenChannel.Sms)]
    [InlineData("ada@example.org", null, WrittenChannel.Sms, WrittenChannel.Mail)]
    [InlineData(null, "+33600000000", WrittenChannel.Mail, WrittenChannel.Sms)]
    public async Task A_customer_is_written_to_as_they_prefer_where_we_know_how(string? email, string? phone, WrittenChannel prefers, WrittenChannel by)
    {
        await using var here = await Installation.Start(settings: [new("Sms:QuietTo", "21:00")]);
        await here.Declare(await here.Order(await Customer(here, new Contact(email, phone, "Ada Essai", null, "fr"))));
        await here.With(db => db.Customers.ExecuteUpdateAsync(row => row.SetProperty(one => one.Prefers, prefers)));

        Assert.Equal(1, await Send(here));

        var message = await Only(here);
        Assert.Equal(by, message.Channel);
        var (folder, name) = by == WrittenChannel.Sms ? ("sms", $"{message.Id}.txt") : ("mail", $"{message.Id}.eml");
        Assert.True(File.Exists(Path.Combine(here.Folder, folder, name)));
        Assert.Equal(by == WrittenChannel.Sms ? Channel.Sms : Channel.Mail, (await here.With(db => db.Exchanges.AsNoTracking().SingleAsync())).Channel);
    }

    [Fact]
    public async Task A_short_message_waits_until_nobody_is_woken()
    {
        await using var here = await Installation.Start();
        await here.Declare(await here.Order(await Customer(here, new Contact(null, "+33600000000", "Ada Essai", null, "fr"))));
        await here.Declare(await here.Order(await here.Customer()));
        here.Clock.MoveTo(new(2026, 11, 21, 22, 30, 0, TimeSpan.Zero));
        var port = new Kept();

        Assert.Equal(2, await Send(here, port));
        Assert.Empty(port.Messages);
        Assert.Single(port.Letters);
        here.Clock.MoveTo(new(2026, 11, 22, 6, 59, 0, TimeSpan.Zero));
        Assert.Equal(0, await Send(here, port));
        here.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await Send(here, port));

        Assert.Equal("+33600000000", port.Messages.Single().To);
        Assert.Equal(0, await here.With(db => db.Outbox.SumAsync(message => message.Attempts)));
    }

    [Fact]
    public async Task A_refused_address_is_given_up_at_once_and_is_no_failure_of_the_round()
    {
        await using var here = await Installation.Start();
        await here.Declare(await here.Order(await here.Customer()));
        var port = new Kept { Fails = _ => new NotHandedOverException("550", "550 5.1.1 <ada@example.org> nobody here") { IsRefused = true } };

        Assert.Equal(1, await Send(here, port));

        var message = await Only(here);
        Assert.Equal((1, Some.Moment, OutboxMessage.Never), (message.Attempts, message.GaveUpAt, message.NotBefore));
        Assert.Equal("550 5.1.1 <ada@example.org> nobody here", message.LastError);
        Assert.Null(message.LeasedUntil);
    }

    [Fact]
    public async Task What_fails_for_three_days_is_given_up_and_sent_when_a_person_says_so()
    {
        await using var here = await Installation.Start();
        await here.Declare(await here.Order(await here.Customer()));
        var down = new Kept { Fails = _ => new NotHandedOverException("down", "down") };
        while ((await Only(here)).GaveUpAt is null)
        {
            here.Clock.MoveTo((await Only(here)).NotBefore);
            await Assert.ThrowsAsync<AggregateException>(() => Send(here, down));
        }

        var message = await Only(here);
        Assert.Equal(Patience.MostAttempts, message.Attempts);
        Assert.InRange(message.GaveUpAt!.Value - message.CreatedAt, TimeSpan.FromHours(66), TimeSpan.FromHours(78));
        here.Clock.Advance(TimeSpan.FromDays(30));
        Assert.Equal(0, await Send(here, down));
        Assert.True((await Again(here, message.Id)).Succeeded);
        Assert.Equal((null, 0), ((await Only(here)).GaveUpAt, (await Only(here)).Attempts));
        Assert.Equal(1, await Send(here));
        Assert.True((await Again(here, message.Id)).Succeeded);
        Assert.Equal(0, await Send(here));
        Assert.IsType<Refusal.NotFound>((await Again(here, Guid.CreateVersion7(Some.Moment))).Refusal);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(-2)]
    public async Task Two_nodes_with_clocks_two_minutes_off_never_send_twice(int minutes)
    {
        await using var here = await Installation.Start();
        await here.Declare(await here.Order(await here.Customer()));
        var other = new MovableClock(here.Clock.GetUtcNow().AddMinutes(minutes));
        // Due by the clock that is behind, too.
        here.Clock.Advance(TimeSpan.FromMinutes(2));
        other.Advance(TimeSpan.FromMinutes(2));
        var elsewhere = new Kept();
        var taken = 0;
        // All the time that writing, sending and noting may take, in which the other node looks again and again.
        var port = new Kept
        {
            Meanwhile = async () =>
            {
                for (var seconds = 0; seconds < 179; seconds++)
                {
                    here.Clock.Advance(TimeSpan.FromSeconds(1));
                    other.Advance(TimeSpan.FromSeconds(1));
                    taken += await Send(here, elsewhere, clock: other);
                }
            },
        };

        Assert.Equal(1, await Send(here, port));
        here.Clock.Advance(TimeSpan.FromDays(1));
        other.Advance(TimeSpan.FromDays(1));
        taken += await Send(here, elsewhere, clock: other) + await Send(here, elsewhere);

        Assert.Equal(0, taken);
        Assert.Single(port.Letters);
        Assert.Empty(elsewhere.Letters);
    }

    [Theory]
    [InlineData(ClaimStatus.Settled, 1)]
    [InlineData(ClaimStatus.Withdrawn, 0)]
    [InlineData(ClaimStatus.Returned, 0)]
    public async Task Whether_all_is_right_again_is_asked_once_and_not_where_nothing_is_owed(ClaimStatus status, int asked)
    {
        await using var here = await Installation.Start();
        await here.Declare(await here.Order(await here.Customer()));
        var answer = await Only(here);
        await Send(here);
        await here.With(async db =>
        {
            db.Outbox.AddRange(Enumerable.Range(0, 3).Select(day => new OutboxMessage
            {
                Id = Guid.CreateVersion7(answer.CreatedAt.AddDays(day)),
                Customer = answer.Customer,
                Claim = answer.Claim,
                Kind = ClaimJournal.RightAgain,
                Body = answer.Body,
                CreatedAt = answer.CreatedAt.AddDays(day),
                NotBefore = answer.CreatedAt.AddDays(day + 7),
            }));
            await db.SaveChangesAsync();
            await db.Claims.ExecuteUpdateAsync(row => row.SetProperty(claim => claim.Status, status));
        });
        here.Clock.Advance(TimeSpan.FromDays(9));
        var port = new Kept();

        Assert.Equal(3, await Send(here, port));

        Assert.Equal(asked, port.Letters.Count);
        var questions = await here.With(db => db.Outbox.Where(one => one.Kind == ClaimJournal.RightAgain).OrderBy(one => one.CreatedAt).Select(one => one.LastError).ToListAsync());
        Assert.Equal([SendLetters.NotNeeded, SendLetters.NotNeeded, asked == 1 ? null : SendLetters.NotNeeded], questions);
    }

    [Fact]
    public async Task A_letter_that_was_planned_is_dated_when_it_leaves()
    {
        await using var here = await Installation.Start();
        await here.Declare(await here.Order(await here.Customer()));
        var planned = here.Clock.GetUtcNow().AddDays(7);
        await here.With(db => db.Outbox.ExecuteUpdateAsync(row => row.SetProperty(one => one.NotBefore, planned)));
        here.Clock.MoveTo(planned.AddMinutes(1));
        var port = new Kept();

        await Send(here, port);

        Assert.Equal(planned, Assert.Single(port.Letters).At);
    }

    [Fact]
    public async Task Who_was_kept_from_it_for_long_leaves_it_to_the_next()
    {
        await using var here = await Installation.Start();
        await here.Declare(await here.Order(await here.Customer()));
        var port = new Kept();

        Assert.Equal(1, await Send(here, port, clock: new StallingClock(here.Clock, TimeSpan.FromMinutes(2))));

        Assert.Empty(port.Letters);
        here.Clock.Advance(SendLetters.LeaseLength);
        Assert.Equal(1, await Send(here, port));
        Assert.Single(port.Letters);
    }

    [Fact]
    public async Task Who_failed_after_another_had_taken_it_over_leaves_it_to_the_other()
    {
        await using var here = await Installation.Start();
        await here.Declare(await here.Order(await here.Customer()));
        var port = new Kept
        {
            Meanwhile = async () =>
            {
                here.Clock.Advance(SendLetters.LeaseLength);
                Assert.Equal(1, await Send(here));
                throw new NotHandedOverException("late", "late");
            },
        };

        await Assert.ThrowsAsync<AggregateException>(() => Send(here, port));

        var message = await Only(here);
        Assert.NotNull(message.SentAt);
        Assert.Equal((0, null), (message.Attempts, message.LastError));
    }

    [Fact]
    public async Task Two_workers_share_the_letters_out()
    {
        await using var here = await Installation.Start();
        for (var i = 0; i < 6; i++)
        {
            await here.Declare(await here.Order(await here.Customer($"ada{i}@example.org")));
        }

        var port = new Kept();
        var sent = await Task.WhenAll(Send(here, port, most: 3), Send(here, port, most: 3), Send(here, port, most: 3));

        Assert.Equal(6, sent.Sum());
        Assert.Equal(6, port.Letters.Select(letter => letter.Id).Distinct().Count());
        Assert.Equal(6, port.Letters.Count);
    }

    private static string Mail(Installation here) => Path.Combine(here.Folder, "mail");

    private static Task<OutboxMessage> Only(Installation here) => here.With(db => db.Outbox.AsNoTracking().SingleAsync());

    private static Task<int> Send(Installation here) => here.Do<SendLetters, int>(letters => letters.Handle(100, CancellationToken.None));

    private static Task<int> Send(Installation here, Kept port, int most = 100, TimeProvider? clock = null) => here.Do<LetterWriting, int>(writing =>
        here.With(db => new SendLetters(db, writing, new WaysOut(port, port, new QuietHours(new(21, 0), new(8, 0), Paris)), clock ?? here.Clock)
            .Handle(most, CancellationToken.None)));

    private static Task<Result<Done>> Again(Installation here, Guid message) => here.Do<SendAgain, Result<Done>>(again => again.Handle(new(message, new NamedPerson(new StaffId(Guid.CreateVersion7(Some.Moment)), "Léa Martin")), CancellationToken.None));

    private static async Task<CustomerId> Customer(Installation here, Contact contact)
    {
        var customer = new Customer(new CustomerId(Guid.CreateVersion7(here.Clock.GetUtcNow())), contact, here.Clock.GetUtcNow().AddDays(-200));
        await here.With(async db =>
        {
            db.Customers.Add(customer);
            await db.SaveChangesAsync();
        });
        return customer.Id;
    }

    private sealed class Kept : ILetterPort, ISmsPort
    {
        public ConcurrentBag<Letter> Letters { get; } = [];

        public ConcurrentBag<Sms> Messages { get; } = [];

        public Func<Letter, Exception?> Fails { get; init; } = _ => null;

        public Func<Task> Meanwhile { get; init; } = () => Task.CompletedTask;

        public async Task HandOver(Letter letter, CancellationToken cancellation)
        {
            await Meanwhile();
            if (Fails(letter) is { } failure)
            {
                throw failure;
            }

            Letters.Add(letter);
        }

        public Task HandOver(Sms sms, CancellationToken cancellation)
        {
            Messages.Add(sms);
            return Task.CompletedTask;
        }
    }

    /// <summary>Long ago when it is asked first, and now ever after.</summary>
    private sealed class StallingClock(TimeProvider clock, TimeSpan stall) : TimeProvider
    {
        private bool asked;

        public override DateTimeOffset GetUtcNow()
        {
            var now = clock.GetUtcNow();
            (var before, asked) = (asked, true);
            return before ? now + stall : now;
        }
    }
}
