using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using TrustClaims.Application.Accounts;
using TrustClaims.Application.Exchanges;
using TrustClaims.Application.Notifications;
using TrustClaims.Application.Notifications.Templates;
using TrustClaims.Application.Policies;
using TrustClaims.Application.Settings;
using TrustClaims.Application.Words;
using TrustClaims.Domain.Customers;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Persistence.Outbox;
using TrustClaims.Testing.Installing;
using TrustClaims.Testing.Mail;

namespace TrustClaims.Application.Tests.Notifications;

/// <summary>Where the process that carries the news out can die.</summary>
public enum OutboxCrash
{
    BeforeTheLease,
    AfterTheLease,
    AfterTheSending,
    AfterTheNote,
}

/// <summary>
/// The worker dies again and again, at each step in turn, and another goes on once its lease has run out. TRUSTCLAIMS_KILLS says how often; forty times
/// where it does not.
/// </summary>
public sealed class OutboxCrashTests
{
    private const int Messages = 1_000;
    private const int Seed = 20_261_122;

    private static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("TRUSTCLAIMS_KILLS") ?? "40", CultureInfo.InvariantCulture);
    private static readonly int KillsAfterTheSending = Enumerable.Range(0, Kills).Count(kill => PointOf(kill) == OutboxCrash.AfterTheSending);

    [Fact]
    public async Task A_mail_server_gets_each_letter_and_one_again_only_where_nobody_noted_that_it_went()
    {
        Assert.SkipWhen(SmtpSink.WhyMissing is not null, SmtpSink.WhyMissing ?? "");
        await using var here = await Filled(WrittenChannel.Mail);
        await using var sink = await SmtpSink.Start();

        await KillAgainAndAgain(here, new SmtpMail(new SmtpOptions { Host = "127.0.0.1", Port = sink.Port, Tls = false }), new SmsFiles(here.Folder));

        var mails = await sink.Mails();
        Tell("SMTP", mails.Count, mails.DistinctBy(mail => mail.MessageId).Count());
        await EachIsNotedOnce(here, WrittenChannel.Mail, mails.Select(mail => Guid.Parse(mail.MessageId.Trim('<', '>').Split('@')[0])));
        Assert.Equal(Messages + KillsAfterTheSending, mails.Count);
    }

    [Fact]
    public async Task A_gateway_that_knows_ids_sends_each_message_once()
    {
        await using var here = await Filled(WrittenChannel.Sms);
        await using var gateway = await SmsGatewayInTest.Start();
        using var port = new SmsGateway(new SmsOptions { Url = gateway.Url, Key = SmsGatewayInTest.Key });

        await KillAgainAndAgain(here, new MailFiles(here.Folder), port);

        Tell("SMS gateway", gateway.Sent.Count + gateway.Repeated, gateway.Sent.Count);
        await EachIsNotedOnce(here, WrittenChannel.Sms, gateway.Sent.Keys.Select(Guid.Parse));
        Assert.Equal(KillsAfterTheSending, gateway.Repeated);
    }

    private static OutboxCrash PointOf(int kill) => (OutboxCrash)(kill % 4);

    private static void Tell(string way, int handedOver, int different) => TestContext.Current.SendDiagnosticMessage(
        "{0}: {1} messages, {2} kills ({3} after the sending), {4} handed over, {5} different ones", way, Messages, Kills, KillsAfterTheSending, handedOver, different);

    // One claim that has much to tell: it is the outbox that is looked at.
    private static async Task<Installation> Filled(WrittenChannel prefers)
    {
        var here = await Installation.Start();
        await here.Declare(await here.Order(await here.Customer()));
        await here.With(db => db.Customers.ExecuteUpdateAsync(row => row.SetProperty(one => one.Prefers, prefers).SetProperty(one => one.Phone, "+33600000000")));
        await here.With(async db =>
        {
            var first = await db.Outbox.AsNoTracking().SingleAsync();
            db.Outbox.AddRange(Enumerable.Range(1, Messages - 1).Select(_ => new OutboxMessage
            {
                Id = Guid.CreateVersion7(first.CreatedAt),
                Customer = first.Customer,
                Claim = first.Claim,
                Kind = first.Kind,
                Body = first.Body,
                CreatedAt = first.CreatedAt,
                NotBefore = first.NotBefore,
            }));
            await db.SaveChangesAsync();
        });
        return here;
    }

    private static async Task KillAgainAndAgain(Installation here, ILetterPort mail, ISmsPort sms)
    {
        var random = new Random(Seed);
        for (var kill = 0; kill < Kills; kill++)
        {
            await Die(here, PointOf(kill), random.Next(2 * Messages / (Kills + 10)), mail, sms);
            // What the dead one holds is left alone until its lease is over.
            var held = await here.With(db => db.Outbox.CountAsync(message => message.LeasedUntil != null));
            Assert.Equal(PointOf(kill) is OutboxCrash.AfterTheLease or OutboxCrash.AfterTheSending ? 1 : 0, held);
            here.Clock.Advance(SendLetters.LeaseLength);
        }

        await using var db = here.Database.Open(here.Clock);
        Assert.NotEqual(0, await (await Sending(here, db, mail, sms)).Handle(int.MaxValue, default));
    }

    private static async Task Die(Installation here, OutboxCrash point, int after, ILetterPort mail, ISmsPort sms)
    {
        using var life = new CancellationTokenSource();
        // Two commits for each letter: its lease, and the note that it went.
        var interceptor = new DyingTransaction(life, point switch
        {
            OutboxCrash.BeforeTheLease => (2 * after, true),
            OutboxCrash.AfterTheLease => ((2 * after) + 1, false),
            OutboxCrash.AfterTheNote => ((2 * after) + 2, false),
            _ => (int.MaxValue, false),
        });
        await using var db = here.Database.Open(here.Clock, interceptor);
        var port = new DyingPort(mail, sms, life, point == OutboxCrash.AfterTheSending ? after : int.MaxValue);
        var dying = await Sending(here, db, port, port);

        await Assert.ThrowsAnyAsync<Exception>(() => dying.Handle(int.MaxValue, life.Token));

        Assert.True(life.IsCancellationRequested);
    }

    private static async Task<SendLetters> Sending(Installation here, Persistence.ClaimsDb db, ILetterPort mail, ISmsPort sms)
    {
        var shop = await Shared<ShopOptions>(here);
        var links = new SignedLinks(db, new InstallationAddress(shop), here.Clock);
        var ways = new WaysBack(links, new ReplyAddresses(db, links, await Shared<ReplyOptions>(here)));
        var news = new NewsOfMessages(
            new NewsOfClaims(db, await Shared<LivePolicy>(here), ways, await Shared<ClaimNews>(here)),
            new NewsOfParcels(db, ways, await Shared<ParcelNews>(here)),
            await Shared<ContactNews>(here),
            new ArrangementNews(db, ways, await Shared<WordsOf>(here), shop, new InstallationAddress(shop)),
            new ChangeNews(db, ways, await Shared<WordsOf>(here), new InstallationAddress(shop)));
        var writing = new LetterWriting(db, news, new MessageTemplates(db, await Shared<WordsOf>(here)), await Shared<LetterRenderer>(here));
        return new SendLetters(db, writing, new WaysOut(mail, sms, new QuietHours(new(0, 0), new(0, 0), shop.Zone)), here.Clock);
    }

    private static Task<T> Shared<T>(Installation here)
        where T : notnull => here.Do<T, T>(Task.FromResult);

    private static async Task EachIsNotedOnce(Installation here, WrittenChannel channel, IEnumerable<Guid> delivered)
    {
        var rows = await here.With(db => db.Outbox.AsNoTracking().ToListAsync());
        Assert.All(rows, row => Assert.Equal((true, channel, (DateTimeOffset?)null, 0), (row.SentAt is not null, row.Channel, row.LeasedUntil, row.Attempts)));
        Assert.Equal(rows.Select(row => row.Id).Order(), delivered.Distinct().Order());
        Assert.Equal(rows.Select(row => row.Id).Order(), (await here.With(db => db.Exchanges.Select(exchange => exchange.Id).ToListAsync())).Order());
    }

    /// <summary>Nothing more is begun by who has died.</summary>
    private static IOException Death(CancellationTokenSource life)
    {
        life.Cancel();
        return new IOException("The process died here.");
    }

    /// <summary>Hands over as the others do, and after so many never comes back.</summary>
    private sealed class DyingPort(ILetterPort mail, ISmsPort sms, CancellationTokenSource life, int after) : ILetterPort, ISmsPort
    {
        private int handedOver;

        public async Task HandOver(Letter letter, CancellationToken cancellation)
        {
            await mail.HandOver(letter, cancellation);
            DieInTime();
        }

        public async Task HandOver(Sms message, CancellationToken cancellation)
        {
            await sms.HandOver(message, cancellation);
            DieInTime();
        }

        private void DieInTime()
        {
            if (handedOver++ == after)
            {
                throw Death(life);
            }
        }
    }

    /// <summary>Dies right after so many commits, of which nobody hears any more; or before the transaction that comes after so many.</summary>
    private sealed class DyingTransaction(CancellationTokenSource life, (int Commits, bool BeforeTheNext) death) : DbTransactionInterceptor
    {
        private int commits;

        public override ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
            DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result, CancellationToken cancellationToken = default) =>
            death.BeforeTheNext && commits == death.Commits ? throw Death(life) : ValueTask.FromResult(result);

        public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default) =>
            ++commits == death.Commits && !death.BeforeTheNext ? throw Death(life) : Task.CompletedTask;
    }
}
