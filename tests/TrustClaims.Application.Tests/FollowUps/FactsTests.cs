using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Claims;
using TrustClaims.Application.FollowUps;
using TrustClaims.Application.Imports;
using TrustClaims.Application.Simulations;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.FollowUps;
using TrustClaims.Domain.Simulation;
using TrustClaims.Testing.Builders;
using TrustClaims.Testing.Installing;

namespace TrustClaims.Application.Tests.FollowUps;

/// <summary>Facts that arrive by themselves end a follow-up, whether or not anybody has called, and estimates read them.</summary>
public sealed class FactsTests
{
    [Theory]
    [InlineData(CarrierAccount.ReportedLost, FollowUpEnd.Lost, 40)]
    [InlineData(CarrierAccount.Delivered, FollowUpEnd.TurnedUp, 0)]
    public async Task What_the_carrier_says_afterwards_ends_it(CarrierAccount account, FollowUpEnd end, decimal truth)
    {
        await using var here = await Followed.Start();
        var (claim, order) = await here.Declared(await here.Caller());
        here.Clock.Advance(TimeSpan.FromDays(2));

        await Hear(here, order, account);
        await here.Notice();
        await here.Notice();

        var told = (await here.FollowUpOf(claim))!;
        Assert.Equal((end, Some.Eur(truth), null), (told.End, told.Truth, told.EndedByName));
    }

    [Fact]
    public async Task What_the_carrier_had_said_before_is_no_news()
    {
        await using var here = await Followed.Start();
        var order = await here.Order(await here.Caller());
        await Hear(here, order, CarrierAccount.Delivered);
        here.Clock.Advance(TimeSpan.FromDays(3));
        var claim = (await here.Declare(order)).Value;

        await here.Notice();

        Assert.True((await here.FollowUpOf(claim))?.IsOpen ?? true);
    }

    [Fact]
    public async Task What_the_carrier_says_of_one_parcel_of_several_tells_nothing_of_the_others()
    {
        await using var here = await Followed.Start();
        var order = await here.Keep(A.Order().HeldBy(await here.Caller()).Item("1", 20m).Item("2", 20m).Item("3", 20m)
            .Parcel(CarrierAccount.Moving, "1").Parcel(CarrierAccount.Moving, "2").Parcel(CarrierAccount.Moving, "3").Build());
        var claim = (await here.Declare(order)).Value;
        here.Clock.Advance(TimeSpan.FromDays(2));

        await Hear(here, order, CarrierAccount.ReportedLost);
        await here.Notice();
        var one = await here.FollowUpOf(claim);
        await Hear(here, order, CarrierAccount.ReportedLost, 1);
        await Hear(here, order, CarrierAccount.ReportedLost, 2);
        await here.Notice();

        Assert.True(one!.IsOpen);
        Assert.Equal((FollowUpEnd.Lost, Some.Eur(60)), ((await here.FollowUpOf(claim))!.End, (await here.FollowUpOf(claim))!.Truth));
    }

    [Fact]
    public async Task However_many_have_an_account_that_tells_nothing_one_that_tells_is_heard()
    {
        await using var here = await Followed.Start();
        var customer = await here.Caller();
        var now = here.Clock.GetUtcNow();
        await here.With(async db =>
        {
            for (var number = 0; number < NoticeFollowUps.Most; number++)
            {
                // One of two parcels has arrived since.
                var order = A.Order().HeldBy(customer).Item("1", 20m).Item("2", 20m).Parcel(CarrierAccount.Moving, "1").Parcel(CarrierAccount.Moving, "2").Build();
                order.Parcels[0].Receive([new(new("1"), 1)], now.AddDays(-9), now.AddDays(-5), now.AddHours(1), CarrierAccount.Delivered);
                var claim = A.Claim().On(order).At(now).Build();
                claim.Audited(0, "");
                db.AddRange(order, claim, new FollowUp(claim.Id, now));
            }

            await db.SaveChangesAsync();
        });
        here.Clock.Advance(TimeSpan.FromDays(1));
        var (heard, last) = await here.Declared(await here.Caller("bob@example.org"));
        here.Clock.Advance(TimeSpan.FromDays(1));
        await Hear(here, last, CarrierAccount.ReportedLost);

        Assert.Equal(1, await here.Notice());
        Assert.Equal(FollowUpEnd.Lost, (await here.FollowUpOf(heard))!.End);
        Assert.Equal(0, await here.Notice());
    }

    [Fact]
    public async Task Each_end_of_a_follow_up_is_in_the_claims_trail_with_who_noted_it_and_not_on_the_customers_page()
    {
        await using var here = await Followed.Start();
        var (claim, _) = await here.Due(await here.Caller());
        await here.Agent("lea@example.org", "Léa Martin");
        var lea = await here.With(db => db.Users.Select(one => new NamedPerson(one.StaffId, one.Name)).SingleAsync());

        await here.Do<NoteFollowUpCall, Result<Done>>(note => note.Handle(new(claim.Reference, true, "Tout va bien.", false, lea), default));
        Assert.True((await here.Do<EndFollowUp, Result<Done>>(one => one.Handle(new(claim.Reference, FollowUpEnd.Seen, Some.Eur(15), lea), default))).Succeeded);
        Assert.True((await here.Do<EndFollowUp, Result<Done>>(one => one.Handle(new(claim.Reference, FollowUpEnd.TurnedUp, null, lea), default))).Succeeded);

        var ends = (await here.With(db => db.HistoryOf(claim.Id, default))).Where(one => one.Event is ClaimEvent.FollowUpEnded).ToList();
        Assert.Equal(
            [new ClaimEvent.FollowUpEnded(FollowUpEnd.Unknown, null), new ClaimEvent.FollowUpEnded(FollowUpEnd.Seen, Some.Eur(15)), new ClaimEvent.FollowUpEnded(FollowUpEnd.TurnedUp, Some.Eur(0))],
            ends.Select(one => one.Event));
        Assert.All(ends, one => Assert.Equal(lea.Name, one.By));
    }

    [Fact]
    public async Task It_turned_up_tells_the_truth_after_a_call_that_told_none()
    {
        await using var here = await Followed.Start();
        var (claim, order) = await here.Due(await here.Caller());
        await here.Do<NoteFollowUpCall, Result<Done>>(note => note.Handle(new(claim.Reference, true, "Tout va bien.", false, Some.Person()), default));

        await here.Do<WithdrawClaim, Result<Claim>>(turned => turned.Handle(new(claim.Reference, new Viewer([order.Id]), Actor.Customer), default));
        await here.Notice();

        Assert.Equal((FollowUpEnd.TurnedUp, Some.Eur(0)), ((await here.FollowUpOf(claim))!.End, (await here.FollowUpOf(claim))!.Truth));
        Assert.Equal(Some.Eur(40), (await here.Claim(claim)).Granted);
    }

    [Fact]
    public async Task What_was_withdrawn_before_it_was_paid_cost_nothing()
    {
        await using var here = await Followed.Start();
        var (claim, order) = await here.Declared(await here.Caller());

        await here.Do<WithdrawClaim, Result<Claim>>(turned => turned.Handle(new(claim.Reference, new Viewer([order.Id]), Actor.Customer), default));
        await here.Notice();

        Assert.Equal((FollowUpEnd.NothingPaid, Some.Eur(40)), ((await here.FollowUpOf(claim))!.End, (await here.FollowUpOf(claim))!.Truth));
    }

    [Fact]
    public async Task What_was_withdrawn_before_it_was_paid_is_in_no_estimate()
    {
        await using var here = await Followed.Start();
        var (paid, _) = await here.Declared(await here.Caller());
        var (withdrawn, _) = await here.Declared(await here.Caller("bob@example.org"));
        await here.Do<WithdrawClaim, Result<Claim>>(turned => turned.Handle(new(withdrawn.Reference, null, Actor.Customer), default));
        await End(here, paid, FollowUpEnd.TurnedUp);
        await here.Notice();

        var history = new HistoryBuilder();
        await here.With(db => OwnClaims.AddTo(history, db, DateTimeOffset.UnixEpoch, default));
        var replayed = SimulationResult.Of(Replay.Run(history.Build(), Some.Policy("""{ "name": "Draft", "currency": "EUR", "rules": { "amount": { "most": "80.00" } } }""")));
        var all = (await here.Do<FollowUpMonths, FollowedYear>(read => read.Read(here.Clock.GetUtcNow(), default))).All;

        // Nothing of what was withdrawn could leak: all of what was paid did.
        Assert.Equal((2, 1, Some.Eur(40), 1.0), (replayed.Claims, replayed.Withdrawn, replayed.Leakage.Amount, replayed.Leakage.Rate!.Value));
        Assert.Equal(1, Assert.Single(replayed.Months).Part.Claims);
        Assert.Equal((1, 1, replayed.Leakage), (all.Believed, all.Known, all.Estimate!));
        Assert.Equal(1, Believable.Of(Replay.Run(history.Build(), Some.OpeningPolicy)).Whole);
    }

    [Fact]
    public async Task The_history_that_estimates_read_knows_truth_and_probability()
    {
        await using var here = await Installation.Start(Some.Policy("""{ "name": "Test", "currency": "EUR", "rules": { "amount": { "most": "80.00" } }, "followUpRate": 0.5 }"""));
        var drawn = new List<DeclaredClaim>();
        foreach (var (draw, who) in new[] { (0.1, "ada"), (0.2, "bob"), (0.9, "cid"), (0.3, "dan") })
        {
            here.Draw = draw;
            drawn.Add((await here.Declared(await here.Caller($"{who}@example.org"))).Claim);
            here.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        await here.Publish(Some.Policy("""{ "name": "Without", "currency": "EUR", "rules": { "amount": { "most": "80.00" } } }"""));
        await here.Declared(await here.Caller("eve@example.org"));
        await End(here, drawn[0], FollowUpEnd.Lost);
        await End(here, drawn[1], FollowUpEnd.TurnedUp);
        await here.PaidBefore(drawn[3]);
        await here.Do<NoteFollowUpCall, Result<Done>>(note => note.Handle(new(drawn[3].Reference, true, "Oui.", false, Some.Person()), default));

        var history = new HistoryBuilder();
        await here.With(db => OwnClaims.AddTo(history, db, DateTimeOffset.UnixEpoch, default));
        var replayed = SimulationResult.Of(Replay.Run(history.Build(), Some.Policy("""{ "name": "Draft", "currency": "EUR", "rules": { "amount": { "most": "80.00" } } }""")));
        var months = await here.Do<FollowUpMonths, FollowedYear>(read => read.Read(here.Clock.GetUtcNow(), default));

        // One of 40 euros that turned up, drawn with one half, stands for two; one unknown adds twice its amount, one that nobody could draw its own.
        Assert.Equal((Some.Eur(80), 1), (replayed.Leakage.Amount, replayed.NeverObservable));
        Assert.Equal(Some.Eur(160), replayed.Leakage.NoneHonest!.Amount);
        var all = months.All;
        Assert.Equal((5, 1, 3, 2, 0), (all.Believed, all.NeverObservable, all.Drawn, all.Known, all.Open));
        Assert.Equal(replayed.Leakage, all.Estimate);
        Assert.Null(all.Honesty);
    }

    [Fact]
    public async Task Months_are_told_apart_the_newest_first()
    {
        await using var here = await Followed.Start();
        foreach (var who in new[] { "ada", "bob" })
        {
            await End(here, (await here.Declared(await here.Caller($"{who}@example.org"))).Claim, who == "ada" ? FollowUpEnd.TurnedUp : FollowUpEnd.Lost);
            here.Clock.Advance(TimeSpan.FromDays(35));
        }

        var year = await here.Do<FollowUpMonths, FollowedYear>(read => read.Read(here.Clock.GetUtcNow(), default));

        Assert.Equal([new DateOnly(2026, 11, 1), new DateOnly(2026, 10, 1)], year.Months.Select(month => month.Month));
        Assert.Equal([Some.Eur(0), Some.Eur(40)], year.Months.Select(month => month.Leakage.Estimate!.Amount));
        Assert.Equal((2, Some.Eur(40)), (year.All.Known, year.All.Estimate!.Amount));
    }

    [Fact]
    public async Task A_month_of_which_many_calls_are_open_says_nothing_yet()
    {
        await using var here = await Followed.Start();
        foreach (var who in new[] { "ada", "bob", "cid" })
        {
            var claim = (await here.Declared(await here.Caller($"{who}@example.org"))).Claim;
            if (who == "ada")
            {
                await End(here, claim, FollowUpEnd.Lost);
            }
        }

        var month = Assert.Single((await here.Do<FollowUpMonths, FollowedYear>(read => read.Read(here.Clock.GetUtcNow(), default))).Months).Leakage;

        // What is open may be either: nothing leaks, or two of three do.
        Assert.Equal((3, 1, 2, false), (month.Drawn, month.Known, month.Open, month.IsRipe));
        Assert.Equal((Some.Eur(0), Some.Eur(80)), (month.Estimate!.Amount, month.Estimate.Highest));
    }

    private static async Task End(Installation here, DeclaredClaim claim, FollowUpEnd end)
    {
        await here.PaidBefore(claim);
        Assert.True((await here.Do<EndFollowUp, Result<Done>>(one => one.Handle(new(claim.Reference, end, null, Some.Person()), default))).Succeeded);
    }

    private static async Task Hear(Installation here, Order order, CarrierAccount account, int number = 0)
    {
        var parcel = order.Parcels[number];
        var events = new RecordParcelEventsRequest(parcel.Carrier, parcel.TrackingNumber, [new ParcelEvent(here.Clock.GetUtcNow(), account, "")]);
        Assert.True((await here.Do<RecordParcelEvents, Result<int>>(record => record.Handle(events, default))).Succeeded);
    }
}
