using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Notifications;
using TrustClaims.Application.Settings;
using TrustClaims.Domain.Customers;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Testing.Installing;
using TrustClaims.Testing.Mail;

namespace TrustClaims.Application.Tests.Notifications;

/// <summary>What mail servers do to those who send: nothing is lost, nothing goes twice, and the next letter goes on.</summary>
public sealed class OutboxFaultsTests
{
    private static readonly string[] People = ["ada@example.org", "bob@example.org", "cleo@example.org", "dan@example.org"];

    [Fact]
    public async Task A_server_that_was_down_for_a_day_gets_within_the_hour_what_it_missed_each_letter_once()
    {
        Assert.SkipWhen(SmtpSink.WhyMissing is not null, SmtpSink.WhyMissing ?? "");
        await using var here = await Filled();
        int down;
        await using (var gone = new ScriptedSmtp(ScriptedSmtp.Usual))
        {
            down = gone.Port;
        }

        var end = here.Clock.GetUtcNow().AddDays(1);
        while (here.Clock.GetUtcNow() < end)
        {
            await Assert.ThrowsAsync<AggregateException>(() => Send(here, down));
            here.Clock.MoveTo(await here.With(db => db.Outbox.MinAsync(message => message.NotBefore)));
        }

        await using var sink = await SmtpSink.Start();
        var back = here.Clock.GetUtcNow();
        while (await here.With(db => db.Outbox.AnyAsync(message => message.SentAt == null)))
        {
            here.Clock.MoveTo(await here.With(db => db.Outbox.Where(message => message.SentAt == null).MinAsync(message => message.NotBefore)));
            await Send(here, sink.Port);
        }

        Assert.InRange(here.Clock.GetUtcNow() - back, TimeSpan.Zero, TimeSpan.FromMinutes(75));
        Assert.Equal(People.Select(person => $"<{person}>"), (await sink.Mails()).Select(mail => mail.To).Order());
    }

    [Fact]
    public async Task One_refused_address_one_silence_and_one_nonsense_hold_up_nobody()
    {
        await using var here = await Filled();
        await using var server = Whimsical();

        var failures = await Assert.ThrowsAsync<AggregateException>(() => Send(here, server.Port));

        Assert.Single(failures.InnerExceptions);
        Assert.DoesNotContain("@", failures.ToString(), StringComparison.Ordinal);
        Assert.Equal(
            [("ada@example.org", 1, true, false), ("bob@example.org", 1, false, false), ("cleo@example.org", 0, false, false), ("dan@example.org", 0, false, false)],
            await Rows(here));
        // What the silence kept is there at once for the next round.
        await Assert.ThrowsAsync<AggregateException>(() => Send(here, server.Port));
        Assert.Equal(
            [("ada@example.org", 1, true, false), ("bob@example.org", 1, false, false), ("cleo@example.org", 1, false, false), ("dan@example.org", 0, false, true)],
            await Rows(here));
        await using var sound = new ScriptedSmtp(ScriptedSmtp.Usual);
        here.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(2, await Send(here, sound.Port));
        Assert.Equal(2, sound.Taken);
        Assert.Equal(0, await Send(here, sound.Port));
        Assert.Equal([false, true, true, true], (await Rows(here)).Select(row => row.Sent));
    }

    [Fact]
    public async Task A_mail_server_that_never_answers_takes_one_letters_time_and_short_messages_go_on()
    {
        await using var here = await Filled();
        here.Clock.Advance(TimeSpan.FromSeconds(1));
        await here.With(db => db.Customers.Where(one => one.Email == "dan@example.org")
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.Phone, "+33600000000").SetProperty(one => one.Prefers, WrittenChannel.Sms)));
        var last = await here.With(db => db.Outbox.Where(one => db.Customers.Any(dan => dan.Id == one.Customer && dan.Phone == "+33600000000")).Select(one => one.Id).SingleAsync());
        await here.With(db => db.Outbox.Where(one => one.Id == last).ExecuteUpdateAsync(row => row.SetProperty(one => one.NotBefore, here.Clock.GetUtcNow())));
        await using var silent = new ScriptedSmtp(_ => null);

        var failures = await Assert.ThrowsAsync<AggregateException>(() => Send(here, silent.Port, most: 2));

        Assert.Single(failures.InnerExceptions);
        Assert.True(File.Exists(Path.Combine(here.Folder, $"{last}.txt")));
        var left = await here.With(db => db.Outbox.AsNoTracking().Where(one => one.SentAt == null).OrderBy(one => one.Attempts).ToListAsync());
        Assert.Equal([0, 0, 1], left.Select(one => one.Attempts));
        Assert.All(left, one => Assert.Null(one.LeasedUntil));
        await using var sound = new ScriptedSmtp(ScriptedSmtp.Usual);
        Assert.Equal(2, await Send(here, sound.Port));
    }

    // Ada is refused, to Bob it says nothing, to Cleo nonsense.
    private static ScriptedSmtp Whimsical() => new(line => line switch
    {
        _ when line.StartsWith("RCPT TO:<ada", StringComparison.Ordinal) => "550 5.1.1 nobody here",
        _ when line.StartsWith("RCPT TO:<bob", StringComparison.Ordinal) => null,
        _ when line.StartsWith("RCPT TO:<cleo", StringComparison.Ordinal) => "HTTP/1.1 200 OK",
        _ => ScriptedSmtp.Usual(line),
    });

    private static async Task<Installation> Filled()
    {
        var here = await Installation.Start();
        foreach (var person in People)
        {
            await here.Declare(await here.Order(await here.Customer(person)));
        }

        return here;
    }

    private static Task<int> Send(Installation here, int port, int most = 100) => here.Do<LetterWriting, int>(writing => here.With(db =>
    {
        var mail = new SmtpMail(new SmtpOptions { Host = "127.0.0.1", Port = port, Tls = false, TimeoutSeconds = 1 });
        var ways = new WaysOut(mail, new SmsFiles(here.Folder), new QuietHours(new(0, 0), new(0, 0), TimeZoneInfo.Utc));
        return new SendLetters(db, writing, ways, here.Clock).Handle(most, default);
    }));

    private static async Task<IEnumerable<(string Email, int Attempts, bool GivenUp, bool Sent)>> Rows(Installation here) => (await here.With(db => (
        from message in db.Outbox
        join customer in db.Customers on message.Customer equals customer.Id
        orderby customer.Email
        select new { customer.Email, message.Attempts, message.GaveUpAt, message.SentAt }).ToListAsync()))
        .Select(row => (row.Email!, row.Attempts, row.GaveUpAt is not null, row.SentAt is not null));
}
