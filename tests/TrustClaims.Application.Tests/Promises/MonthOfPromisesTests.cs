using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Accounts;
using TrustClaims.Application.Claims;
using TrustClaims.Application.Imports;
using TrustClaims.Application.Payouts;
using TrustClaims.Application.Promises;
using TrustClaims.Application.Settings;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Promises;
using TrustClaims.Domain.Settlements;
using TrustClaims.Persistence.Outbox;
using TrustClaims.Testing.Builders;
using TrustClaims.Testing.Installing;

namespace TrustClaims.Application.Tests.Promises;

/// <summary>
/// A shop as it is installed lives through a month of promises, with holidays and a change of the clocks in it: some are carried out in time, some late,
/// some fail, some get lost and some are never heard of. Hour after hour the same workers run as in production, twice, the second time two minutes ahead.
/// </summary>
public sealed class MonthOfPromisesTests
{
    private const string Sunday = nameof(DayOfWeek.Sunday);
    private static readonly TimeSpan Step = TimeSpan.FromHours(2);
    private static readonly TimeSpan OtherNode = TimeSpan.FromMinutes(2);

    [Theory]
    [InlineData("2027-03-15")] // the clocks go forward on 28 March, the day before Easter Monday
    [InlineData("2026-10-12")] // and back on 25 October; 11 November
    public async Task Every_promise_ends_kept_or_made_good(string from)
    {
        var start = new DateTimeOffset(DateOnly.Parse(from, null).ToDateTime(new TimeOnly(7, 30)), TimeSpan.Zero);
        await using var here = await Installation.Start(settings: AsInstalled);
        here.Clock.MoveTo(start.AddDays(-1));
        await here.Agent("lea@example.org", "Léa Martin");
        await here.Agent("noe@example.org", "Noé Petit");
        await HearOfADelivery(here);
        var claims = new List<(DeclaredClaim Claim, int Way)>();

        for (here.Clock.MoveTo(start); here.Clock.GetUtcNow() < start.AddDays(30); here.Clock.Advance(Step))
        {
            var hours = (int)(here.Clock.GetUtcNow() - start).TotalHours;
            if (hours % 12 == 0)
            {
                claims.Add((await Declare(here, claims.Count), claims.Count));
            }

            await Work(here);
            foreach (var (claim, way) in claims)
            {
                await Live(here, claim, way, hours);
            }
        }

        await Work(here);
        await Check(here, claims.ConvertAll(one => one.Claim));
    }

    [Fact]
    public async Task What_is_announced_as_delivered_before_the_promised_day_is_asked_about_once_and_paid_all_the_same()
    {
        await using var here = await Installation.Start();
        var order = A.Order().HeldBy(await here.Customer()).Item("1", 49.90m).Build();
        var parcel = new Parcel(new ParcelId(Guid.CreateVersion7()), "colissimo", "6A-EARLY");
        parcel.Receive([], Some.Moment.AddDays(-3), Some.Moment.AddDays(-1), null, CarrierAccount.Moving);
        order.Send(parcel);
        await here.Keep(order);
        var declared = (await here.Declare(order)).Value;
        Assert.Equal(ClaimStatus.PromisedOn, (await here.Claim(declared)).Status);

        await Hear(here, "6A-EARLY", CarrierAccount.Delivered);
        here.Clock.Advance(TimeSpan.FromHours(1));
        await Hear(here, "6A-EARLY", CarrierAccount.DeliveredAgainstSignature);

        Assert.Single(await here.With(db => db.Outbox.Where(message => message.Kind == "deliveredMeanwhile").ToListAsync()));
        here.Clock.Advance(TimeSpan.FromDays(4));
        await here.Do<KeepPromisedDays, int>(act => act.Handle(default));
        Assert.Equal(ClaimStatus.ApprovedOnWord, (await here.Claim(declared)).Status);
    }

    // The settings that an installation comes with.
    private static IEnumerable<KeyValuePair<string, string?>> AsInstalled =>
    [
        new("Calendar:Country", "FR"), new("Calendar:CarryOut", new CalendarOptions().CarryOut),
        .. Enum.GetNames<DayOfWeek>().Select(day => new KeyValuePair<string, string?>($"Calendar:Hours:{day}", day == Sunday ? "" : "09:00-19:00")),
    ];

    private static async Task Work(Installation here)
    {
        foreach (var ahead in new[] { TimeSpan.Zero, OtherNode })
        {
            here.Clock.Advance(ahead);
            await here.Do<KeepPromisedDays, int>(act => act.Handle(default));
            await here.Do<BreakLatePromises, int>(act => act.Handle(default));
            await here.Do<AnswerSilence, int>(act => act.Handle(default));
            await here.Do<CarryOutSettlements, int>(act => act.Handle(100, default));
            here.Clock.Advance(-ahead);
        }
    }

    private static async Task<DeclaredClaim> Declare(Installation here, int way)
    {
        var customer = await here.Customer($"ada{way}@example.org");
        // Every fifth is too much for an answer on word, of which every other is too much for silence to mean yes.
        var order = A.Order().HeldBy(customer).Item("1", way % 5 == 4 ? (way % 2 == 0 ? 300 : 140) : 49.90m).Build();
        var parcel = new Parcel(new ParcelId(Guid.CreateVersion7()), "colissimo", $"6A-FIRST-{way}");
        parcel.Receive([], here.Clock.GetUtcNow().AddDays(-12), here.Clock.GetUtcNow().AddDays(-10), null, CarrierAccount.Moving);
        order.Send(parcel);
        await here.Keep(order);
        return (await here.Declare(order, request => way % 3 == 1 ? request with { Remedy = Remedy.Resend } : request)).Value;
    }

    // 0 in time, 1 late by days, 2 fails and is then done, 3 is never heard of; what is sent may arrive, get lost, or be late.
    private static async Task Live(Installation here, DeclaredClaim declared, int way, int hours)
    {
        if (((hours / 2) + way) % 3 != 0)
        {
            return;
        }

        var claim = await here.Claim(declared);
        if (claim.Status == ClaimStatus.InReview && way % 10 == 9 && claim.Promises.Any(one => one.State == PromiseState.Broken))
        {
            await here.Do<RuleOnClaim, Result<Claim>>(act => act.Handle(
                new(claim.Reference, new RulingWords(RulingOutcome.Approved, null, null, null), "lea@example.org", claim.Version, Channel.Page), default));
        }

        var age = here.Clock.GetUtcNow() - claim.DeclaredAt;
        foreach (var gesture in claim.Gestures.Where(one => one.State == SettlementState.HandedOver))
        {
            await Report(here, gesture, SettlementOutcome.Refunded, way);
        }

        foreach (var one in claim.Settlements.Where(one => one.State == SettlementState.HandedOver || one.Outcome is SettlementOutcome.Failed or SettlementOutcome.Sent))
        {
            var done = one.Remedy.IsMoney() ? SettlementOutcome.Refunded : SettlementOutcome.Sent;
            switch (way % 4, one.Outcome)
            {
                case (0, null): await Report(here, one, done, way); break;
                case (1, null) when age > TimeSpan.FromDays(6): await Report(here, one, done, way); break;
                case (2, null): await Report(here, one, SettlementOutcome.Failed, way); break;
                case (2, SettlementOutcome.Failed) when age > TimeSpan.FromDays(2): await Report(here, one, done, way); break;
                case (0, SettlementOutcome.Sent) when age > TimeSpan.FromDays(1): await Hear(here, $"6A{way}", CarrierAccount.Delivered); break;
                case (1, SettlementOutcome.Sent) when age > TimeSpan.FromDays(7): await Hear(here, $"6A{way}", CarrierAccount.ReportedLost); break;
            }
        }
    }

    private static async Task Check(Installation here, IReadOnlyList<DeclaredClaim> declared)
    {
        var now = here.Clock.GetUtcNow();
        var shop = new ShopOptions { ChangeOfMindMinutes = 15 };
        var (calendar, table) = (shop.PromiseTimes.Calendar, shop.PromiseTimes.Gestures);
        var letters = await here.With(db => db.Outbox.AsNoTracking().ToListAsync());
        var (broken, kept, gestures) = (0, 0, 0);
        foreach (var one in declared)
        {
            var claim = await here.Claim(one);
            Assert.All(claim.Promises, promise => Assert.True(calendar.IsOpen(promise.Due.AddTicks(-1)), $"{promise.Kind} is due {promise.Due:u}"));
            Assert.All(claim.Promises, promise => Assert.True(promise.Kind == PromiseKind.AnswerBy || calendar.CarriesOut(calendar.DayOf(promise.Due)), $"{promise.Kind} is due {promise.Due:u}"));
            Assert.DoesNotContain(claim.Promises, promise => promise.State == PromiseState.Open && promise.Due < now);
            Assert.True(claim.Gestures.Sum(gesture => gesture.Amount.Minor) <= table.MostPerClaim.Minor);
            foreach (var promise in claim.Promises.Where(promise => promise.State == PromiseState.Broken && !GrantedBySilence(claim, promise)))
            {
                var (letter, gesture) = (Single(letters, $"broken {promise.Id.Value}"), claim.Gestures.SingleOrDefault(given => given.Gesture == promise.Id));
                Assert.Equal(letter.CreatedAt.AddDays(7), Single(letters, $"rightAgain {promise.Id.Value}").NotBefore);
                Assert.True(letter.CreatedAt - promise.EndedAt <= TimeSpan.FromDays(4));
                Assert.Equal(gesture is null, !letter.Body!.Contains("\"gesture\"", StringComparison.Ordinal));
                // What failed before its hour has cost nobody any time yet.
                Assert.True(gesture is not null || promise.EndedAt < promise.Due || claim.Gestures.Sum(given => given.Amount.Minor) == table.MostPerClaim.Minor);
                Assert.NotNull(claim.KeeperName);
                Assert.True(
                    claim.Promises.Any(next => next.MadeAt >= promise.EndedAt && next.Id != promise.Id) || claim.Status is ClaimStatus.Settled,
                    $"Nothing follows {promise.Kind}, due {promise.Due:u}");
                (broken, gestures) = (broken + 1, gestures + (gesture is null ? 0 : 1));
            }

            kept += claim.Promises.Count(promise => promise.State == PromiseState.Kept);
        }

        Assert.Equal(broken, letters.Count(letter => letter.Kind == "broken"));
        Assert.Equal(gestures, await here.With(db => db.Settlements.CountAsync(one => one.Gesture != null)));
        Assert.True(kept > 20 && broken > 40 && gestures > 30, $"{kept} kept, {broken} broken, {gestures} gestures");
        Assert.Contains(PromiseKind.ParcelThereBy, await here.With(db => db.Promises.Where(one => one.State == PromiseState.Kept).Select(one => one.Kind).ToListAsync()));
        Assert.Contains(PromiseKind.ParcelThereBy, await here.With(db => db.Promises.Where(one => one.State == PromiseState.Broken).Select(one => one.Kind).ToListAsync()));
        var books = await here.Do<VerifyBooks, BooksReport>(verify => verify.Handle(default));
        Assert.DoesNotContain(books.Mistakes, mistake => mistake.Subject != "outbox");
        Assert.Empty(books.Overdue);
    }

    // The yes is how it was made good.
    private static bool GrantedBySilence(Claim claim, Promise promise) =>
        promise.Kind == PromiseKind.AnswerBy && claim is { Rulings.Count: 0, Status: not ClaimStatus.InReview } && promise == claim.Promises.Where(one => one.Kind == PromiseKind.AnswerBy).MaxBy(one => one.MadeAt);

    private static OutboxMessage Single(List<OutboxMessage> letters, string key) => Assert.Single(letters, letter => letter.Key == key);

    private static async Task Report(Installation here, Settlement one, SettlementOutcome outcome, int way)
    {
        var sent = outcome == SettlementOutcome.Sent;
        var report = new SettlementReport(
            outcome, here.Clock.GetUtcNow(), sent ? "colissimo" : null, sent ? $"6A{way}" : null, outcome == SettlementOutcome.Failed ? "bank" : null);
        Assert.Null((await here.Do<ReportSettlement, Result<Claim>>(act => act.Handle(new(one.Id, report, Actor.Integration("erp")), default))).Refusal);
    }

    private static Task<Result<int>> Hear(Installation here, string number, CarrierAccount account) => here.Do<RecordParcelEvents, Result<int>>(
        act => act.Handle(new RecordParcelEventsRequest("colissimo", number, [new ParcelEvent(here.Clock.GetUtcNow(), account, "")]), default));

    // That carrier tells us of deliveries: from then on arriving can be promised.
    private static async Task HearOfADelivery(Installation here)
    {
        var order = A.Order().HeldBy(await here.Customer("before@example.org")).Build();
        order.Send(new Parcel(new ParcelId(Guid.CreateVersion7()), "colissimo", "6A-BEFORE"));
        await here.Keep(order);
        Assert.Equal(1, (await Hear(here, "6A-BEFORE", CarrierAccount.Delivered)).Value);
    }
}
