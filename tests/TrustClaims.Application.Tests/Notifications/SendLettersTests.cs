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
using TrustClaims.Testing.Installing;

namespace TrustClaims.Application.Tests.Notifications;

public sealed class SendLettersTests
{
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
        Assert.EndsWith($"?claim={declared.Reference}", link, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_fails_is_noted_tried_again_later_and_holds_up_no_other()
    {
        await using var here = await Installation.Start();
        await here.Declare(await here.Order(await here.Customer("ada@example.org")));
        await here.Declare(await here.Order(await here.Customer("bob@example.org")));
        var port = new Kept { Refuses = "ada@example.org" };

        var failure = await Assert.ThrowsAsync<AggregateException>(() => Send(here, port));

        Assert.Equal("bob@example.org", port.Letters.Single().To.Address);
        var noted = await here.With(db => db.Outbox.AsNoTracking().SingleAsync(message => message.SentAt == null));
        Assert.Contains(noted.Id.ToString(), failure.InnerExceptions.Single().Message, StringComparison.Ordinal);
        Assert.Equal((1, "IOException: The disk is full.", here.Clock.GetUtcNow().AddMinutes(1)), (noted.Attempts, noted.LastError, noted.NotBefore));
        Assert.Equal(0, await Send(here));
        here.Clock.Advance(TimeSpan.FromMinutes(1));
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
    public async Task Who_has_no_address_is_noted_and_not_tried_again()
    {
        await using var here = await Installation.Start();
        await here.Declare(await here.Order(await Customer(here, new Contact(null, "+33600000000", "Ada Essai", null, "fr"))));

        Assert.Equal(1, await Send(here));
        here.Clock.Advance(TimeSpan.FromDays(400));
        Assert.Equal(0, await Send(here));

        var message = await Only(here);
        Assert.Equal((null, SendLetters.NoAddress, OutboxMessage.Never), (message.SentAt, message.LastError, message.NotBefore));
        Assert.Equal(0, message.Attempts);
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

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(5, 16)]
    [InlineData(9, 256)]
    [InlineData(10, 360)]
    [InlineData(1_000, 360)]
    public void Pauses_grow_up_to_six_hours(int attempts, int minutes) => Assert.Equal(TimeSpan.FromMinutes(minutes), SendLetters.PauseAfter(attempts));

    private static string Mail(Installation here) => Path.Combine(here.Folder, "mail");

    private static Task<OutboxMessage> Only(Installation here) => here.With(db => db.Outbox.AsNoTracking().SingleAsync());

    private static Task<int> Send(Installation here) => here.Do<SendLetters, int>(letters => letters.Handle(100, CancellationToken.None));

    private static Task<int> Send(Installation here, ILetterPort port, int most = 100) => here.Do<LetterWriting, int>(writing =>
        here.With(db => new SendLetters(db, writing, port, here.Clock).Handle(most, CancellationToken.None)));

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

    private sealed class Kept : ILetterPort
    {
        public ConcurrentBag<Letter> Letters { get; } = [];

        public string? Refuses { get; init; }

        public Task HandOver(Letter letter, CancellationToken cancellation)
        {
            if (letter.To.Address == Refuses)
            {
                throw new IOException("The disk is full.");
            }

            Letters.Add(letter);
            return Task.CompletedTask;
        }
    }
}
