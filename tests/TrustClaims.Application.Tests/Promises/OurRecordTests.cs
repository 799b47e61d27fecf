using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Payouts;
using TrustClaims.Application.Promises;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Promises;
using TrustClaims.Domain.Settlements;
using TrustClaims.Testing.Builders;
using TrustClaims.Testing.Installing;

namespace TrustClaims.Application.Tests.Promises;

public sealed class OurRecordTests
{
    [Fact]
    public async Task Nothing_promised_is_an_empty_record()
    {
        await using var here = await Installation.Start();

        Assert.True((await Ours(here)).IsEmpty);
    }

    [Fact]
    public async Task Promises_are_told_by_kind_and_by_how_they_ended()
    {
        await using var here = await Installation.Start();
        await Paid(here, "ada@example.org", after: TimeSpan.FromHours(5));
        await Paid(here, "bob@example.org", after: TimeSpan.FromDays(3));
        await here.Declare(await here.Order(await here.Customer("eva@example.org")), request => request with { Remedy = Remedy.Refund });

        var refunds = Assert.Single((await Ours(here)).Promises);

        // What failed to leave in time is broken, and was promised once.
        Assert.Equal((PromiseKind.RefundBy, 1, 1, 1), (refunds.Kind, refunds.Kept, refunds.Broken, refunds.Open));
        Assert.Equal(0.5, refunds.Share!.Share);
        Assert.InRange(refunds.Share.Low, 0.09, 0.1);
    }

    [Fact]
    public async Task What_the_engine_grants_is_answered_at_once_and_a_person_when_they_rule_or_their_silence_does()
    {
        await using var here = await Installation.Start();
        await here.Declare(await here.Order(await here.Customer("ada@example.org")));
        await here.Declare(await here.Order(await here.Customer("bob@example.org"), paid: 200));
        var ruled = (await here.Declare(await here.Order(await here.Customer("eva@example.org"), paid: 900))).Value;
        var unanswered = await Ours(here);
        var lea = await here.Agent();
        here.Clock.Advance(TimeSpan.FromMinutes(90));
        var claim = await here.Claim(ruled);
        await here.Do<Application.Claims.RuleOnClaim, Result<Claim>>(rule => rule.Handle(
            new(ruled.Reference, new(RulingOutcome.Declined, null, null, "Voilà."), lea, claim.Version, Channel.Page), CancellationToken.None));
        here.Clock.Advance(TimeSpan.FromHours(30));
        await here.Do<AnswerSilence, int>(silence => silence.Handle(CancellationToken.None));

        Assert.Equal(new TimeTaken(3, 0, 0) { Open = 2, MedianIsLonger = true, SlowIsLonger = true }, unanswered.ToAnswer);
        Assert.Equal(new TimeTaken(3, 90, (long)TimeSpan.FromHours(31.5).TotalMinutes), (await Ours(here)).ToAnswer);
    }

    [Fact]
    public async Task Paying_takes_from_our_word_to_the_money_s_leaving()
    {
        await using var here = await Installation.Start();
        await Paid(here, "ada@example.org", after: TimeSpan.FromHours(5));

        Assert.Equal(new TimeTaken(1, 300, 300), (await Ours(here)).ToPay);
    }

    [Fact]
    public async Task What_was_promised_in_one_sentence_is_paid_once_however_many_things_it_is_for()
    {
        await using var here = await Installation.Start();
        var order = await here.Keep(A.Order().HeldBy(await here.Customer()).Item("1", 20m).Item("2", 10m).Parcel(CarrierAccount.Moving, "1", "2").Build());
        await here.Declare(order, request => request with { Remedy = Remedy.Refund });
        Assert.Equal(1, (await Ours(here)).ToPay!.Open);
        here.Clock.Advance(TimeSpan.FromHours(5));
        var ids = await here.With(db => db.Settlements.Select(one => one.Id).ToListAsync());
        Assert.Equal(2, ids.Count);
        await Report(here, ids[0], SettlementOutcome.Refunded);
        here.Clock.Advance(TimeSpan.FromHours(1));
        var half = await Ours(here);
        await Report(here, ids[1], SettlementOutcome.Refunded);
        here.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal((1, 1), (half.ToPay!.Count, half.ToPay.Open));
        Assert.Equal(new TimeTaken(1, 360, 360), (await Ours(here)).ToPay);
    }

    [Fact]
    public async Task What_has_not_left_yet_counts_as_taking_longer_than_it_has_waited()
    {
        await using var here = await Installation.Start();
        await Paid(here, "ada@example.org", after: TimeSpan.FromHours(5));
        await here.Declare(await here.Order(await here.Customer("bob@example.org")), request => request with { Remedy = Remedy.Refund });
        var order = await here.Order(await here.Customer("eva@example.org"));
        var gone = (await here.Declare(order, request => request with { Remedy = Remedy.Refund })).Value;
        await here.Do<Application.Claims.WithdrawClaim, Result<Claim>>(withdraw => withdraw.Handle(
            new(gone.Reference, new([order.Id]), Actor.Customer), CancellationToken.None));
        here.Clock.Advance(TimeSpan.FromDays(4));

        Assert.Equal(new TimeTaken(2, 300, (long)TimeSpan.FromDays(4).TotalMinutes) { Open = 1, SlowIsLonger = true }, (await Ours(here)).ToPay);
    }

    [Fact]
    public async Task What_failed_and_is_paid_again_took_since_it_was_promised_first()
    {
        await using var here = await Installation.Start();
        var claim = (await here.Declare(await here.Order(await here.Customer()), request => request with { Remedy = Remedy.Refund })).Value;
        for (var time = 0; time < 2; time++)
        {
            here.Clock.Advance(TimeSpan.FromHours(5));
            var failed = (await here.Claim(claim)).Settlements[^1].Id;
            await Report(here, failed, SettlementOutcome.Failed);
            Assert.Null((await here.Do<SettleAgain, Result<Claim>>(again => again.Handle(new(failed, Remedy.Refund, Some.Person()), CancellationToken.None))).Refusal);
        }

        var waiting = (await Ours(here)).ToPay;
        here.Clock.Advance(TimeSpan.FromHours(5));
        await Report(here, (await here.Claim(claim)).Settlements[^1].Id, SettlementOutcome.Refunded);

        Assert.Equal(new TimeTaken(1, 600, 600) { Open = 1, MedianIsLonger = true, SlowIsLonger = true }, waiting);
        Assert.Equal(new TimeTaken(1, 900, 900), (await Ours(here)).ToPay);
    }

    [Fact]
    public async Task What_is_older_than_ninety_days_is_no_longer_told()
    {
        await using var here = await Installation.Start();
        await Paid(here, "ada@example.org", after: TimeSpan.FromHours(5));

        here.Clock.Advance(TimeSpan.FromDays(92));

        Assert.True((await Ours(here)).IsEmpty);
    }

    [Fact]
    public async Task A_record_is_remembered_for_five_minutes_and_says_from_when_it_is()
    {
        await using var here = await Installation.Start();
        var first = await Ours(here);
        await here.Declare(await here.Order(await here.Customer()));

        here.Clock.Advance(TimeSpan.FromMinutes(5) - TimeSpan.FromSeconds(1));
        Assert.Same(first, await Ours(here));
        here.Clock.Advance(TimeSpan.FromSeconds(1));
        var second = await Ours(here);

        Assert.Equal(here.Clock.GetUtcNow(), second.At);
        Assert.Single(second.Promises);
    }

    [Fact]
    public async Task Each_customer_has_their_own()
    {
        await using var here = await Installation.Start();
        var ada = await Paid(here, "ada@example.org", after: TimeSpan.FromHours(5));
        var bob = await Paid(here, "bob@example.org", after: TimeSpan.FromDays(3));

        var (towardsAda, towardsBob) = (await Towards(here, ada), await Towards(here, bob));

        Assert.Equal((1, 0), (towardsAda.Promises.Single().Kept, towardsAda.Promises.Single().Broken));
        Assert.Equal((0, 1), (towardsBob.Promises.Single().Kept, towardsBob.Promises.Single().Broken));
        Assert.Equal(new TimeTaken(1, 300, 300), towardsAda.ToPay);
        Assert.Equal(1, towardsBob.ToAnswer!.Count);
    }

    [Fact]
    public async Task A_gesture_counts_unless_it_failed_or_was_called_off()
    {
        await using var here = await Installation.Start();
        var claim = (await here.Declare(await here.Order(await here.Customer()), request => request with { Remedy = Remedy.Refund })).Value;
        here.Clock.Advance(TimeSpan.FromDays(9));
        await here.Do<BreakLatePromises, int>(late => late.Handle(CancellationToken.None));
        var gesture = Assert.Single((await here.Claim(claim)).Gestures);
        var given = (await Ours(here)).Gestures;

        await here.Do<ReportSettlement, Result<Claim>>(report => report.Handle(
            new(gesture.Id, new(SettlementOutcome.Failed, here.Clock.GetUtcNow(), null, null, "IBAN"), Actor.Integration("shop")), CancellationToken.None));
        here.Clock.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal([new GesturesGiven(1, gesture.Amount)], given);
        Assert.Empty((await Ours(here)).Gestures);
    }

    [Fact]
    public async Task Where_counting_fails_the_record_before_is_read_and_the_worker_is_told()
    {
        await using var here = await Installation.Start();
        var first = await Ours(here);
        await here.With(async db => await db.Database.ExecuteSqlRawAsync("ALTER TABLE promises RENAME TO gone"));
        here.Clock.Advance(TimeSpan.FromMinutes(6));

        Assert.Same(first, await Ours(here));
        await Assert.ThrowsAnyAsync<Exception>(() => here.Do<ReadOurRecord, int>(record => record.Renew(CancellationToken.None)));
    }

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(2, 1, 2)]
    [InlineData(20, 10, 19)]
    [InlineData(100, 50, 95)]
    public void A_percentile_is_a_time_that_something_took(int count, long median, long slow) =>
        Assert.Equal(new TimeTaken(count, median, slow), TimeTaken.Of(Enumerable.Range(1, count).Select(minute => new Took(minute, 1)).Reverse()));

    [Fact]
    public void What_has_not_ended_counts_for_as_long_as_it_has_waited()
    {
        // Two in ten took 10 minutes; eight wait since 60: that half took 10 minutes at most would be told of the two that were paid.
        var waiting = TimeTaken.Of([new(10, 2), new(60, 8, Open: true)]);
        // One is too young to say anything: of the others, half took 10 minutes.
        var young = TimeTaken.Of([new(1, 1, Open: true), new(10, 2), new(30, 1)]);
        // The share still waiting falls by one in four, then by one in two.
        var some = TimeTaken.Of([new(10, 1), new(20, 1, Open: true), new(30, 1), new(40, 1)]);

        Assert.Equal(new TimeTaken(10, 60, 60) { Open = 8, MedianIsLonger = true, SlowIsLonger = true }, waiting);
        Assert.Equal(new TimeTaken(4, 10, 30) { Open = 1 }, young);
        Assert.Equal(new TimeTaken(4, 30, 40) { Open = 1 }, some);
    }

    private static Task<OurRecord> Ours(Installation here) => here.Do<ReadOurRecord, OurRecord>(record => record.Handle(CancellationToken.None));

    private static Task<OurRecord> Towards(Installation here, CustomerId customer) =>
        here.Do<RecordTowards, OurRecord>(record => record.Handle(customer, CancellationToken.None));

    private static async Task<CustomerId> Paid(Installation here, string email, TimeSpan after)
    {
        var customer = await here.Customer(email);
        var claim = await here.Claim((await here.Declare(await here.Order(customer), request => request with { Remedy = Remedy.Refund })).Value);
        var settlement = claim.Settlements.Single().Id;
        here.Clock.Advance(after);
        await Report(here, settlement, SettlementOutcome.Refunded);
        return customer;
    }

    private static async Task Report(Installation here, SettlementId settlement, SettlementOutcome outcome) => Assert.Null((await here.Do<ReportSettlement, Result<Claim>>(report => report.Handle(
        new(settlement, new(outcome, here.Clock.GetUtcNow(), null, null, outcome == SettlementOutcome.Failed ? "IBAN" : null), Actor.Integration("shop")), CancellationToken.None))).Refusal);
}
