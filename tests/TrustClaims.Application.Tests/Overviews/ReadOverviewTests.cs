using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Claims;
using TrustClaims.Application.Overviews;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.FollowUps;
using TrustClaims.Domain.Simulation;
using TrustClaims.Domain.Voices;
using TrustClaims.Testing.Builders;
using TrustClaims.Testing.Installing;

namespace TrustClaims.Application.Tests.Overviews;

public sealed class ReadOverviewTests
{
    [Fact]
    public async Task Of_nothing_there_is_no_share_and_no_time()
    {
        await using var here = await Installation.Start();

        var overview = await Read(here);

        Assert.Equal((90, new DateOnly(2026, 7, 6), new DateOnly(2026, 10, 3)), (overview.Answers.Count, overview.Period.First, overview.Period.Last));
        Assert.All(overview.Answers, day => Assert.Equal(0, day.Claims));
        Assert.All(overview.Exposure, day => Assert.True(day.Granted.IsZero));
        Assert.Equal((null, null), (overview.Times.All, overview.Times.ByPeople));
        Assert.Equal((0, CannotSay.NoClaims, null), (overview.Leakage.Believed, overview.Leakage.Why!.Value, overview.Leakage.Estimate));
        Assert.Null(overview.Effort.Share);
        Assert.Empty(overview.Causes.Types);
    }

    [Fact]
    public async Task Claims_are_counted_by_how_they_were_answered_at_first_and_those_of_before_are_left_out()
    {
        await using var here = await Installation.Start();
        var now = here.Clock.GetUtcNow();
        foreach (var (claim, at) in new[] { (A.Claim(), now), (A.Claim().InReview(), now), (A.Claim().TooEarly(), now.AddDays(-1)), (A.Claim(), now.AddDays(-89)), (A.Claim(), now.AddDays(-90)) })
        {
            await Keep(here, claim, at);
        }

        var overview = await Read(here);

        Assert.Equal((1, 0, 1), (overview.Answers[^1].OnWord, overview.Answers[^1].PromisedOn, overview.Answers[^1].ForReview));
        Assert.Equal((0, 1, 0), (overview.Answers[^2].OnWord, overview.Answers[^2].PromisedOn, overview.Answers[^2].ForReview));
        Assert.Equal(4, overview.Answers.Sum(day => day.Claims));
        Assert.Equal((3, Some.Eur(149.70m), CannotSay.TruthUnknown), (overview.Leakage.Believed, overview.Leakage.Amount, overview.Leakage.Why));
        Assert.Equal([new Cause<ClaimType>(ClaimType.LostParcel, 4, Some.Eur(199.60m))], overview.Causes.Types);
    }

    [Fact]
    public async Task What_is_declared_today_and_yesterday_is_counted_anew_and_the_days_before_once_a_day()
    {
        await using var here = await Installation.Start();
        var now = here.Clock.GetUtcNow();
        await Keep(here, A.Claim(), now.AddDays(-2));
        var before = await Read(here);
        await Keep(here, A.Claim(), now.AddDays(-2));
        await Keep(here, A.Claim(), now.AddDays(-1));
        await Keep(here, A.Claim(), now);

        var after = await Read(here);
        here.Clock.Advance(TimeSpan.FromDays(1));
        var tomorrow = await Read(here);

        Assert.Equal([1, 3, 4], new[] { before, after, tomorrow }.Select(one => one.Answers.Sum(day => day.Claims)));
        Assert.Equal([1, 3, 4], new[] { before, after, tomorrow }.Select(one => one.Causes.Types.Single().Claims));
        Assert.Equal([1, 3, 4], new[] { before, after, tomorrow }.Select(one => one.Causes.Categories.Single().Claims));
        Assert.Equal(Some.Eur(199.60m), tomorrow.Causes.Categories.Single().Amount);
    }

    [Fact]
    public async Task A_decision_of_before_its_want_of_room_was_kept_still_says_it()
    {
        await using var here = await Installation.Start(Some.PolicyOf("\"exposure\": { \"daily\": { \"default\": \"100.00\" } }"));
        for (var claim = 0; claim < 3; claim++)
        {
            await here.Declare(await here.Order(await here.Customer($"customer{claim}@example.org")));
        }

        var kept = await here.With(db => db.Set<ClaimDecision>().Select(decision => decision.LackedRoom).ToListAsync());
        await here.With(db => db.Set<ClaimDecision>().ExecuteUpdateAsync(row => row.SetProperty(decision => decision.LackedRoom, (bool?)null)));

        Assert.Equal([false, false, true], kept.Order());
        Assert.Equal(1, (await Read(here)).Exposure[^1].TurnedAway);
    }

    [Theory]
    [InlineData("Europe/Paris", "2026-10-24T22:30Z 2026-10-25T22:30Z 2026-10-25T23:30Z 2026-10-30T22:30Z 2026-10-30T23:30Z", "2026-11-20T10:00Z")]
    [InlineData("Europe/Paris", "2027-03-27T22:30Z 2027-03-27T23:30Z 2027-03-28T21:30Z 2027-03-28T22:30Z 2027-04-02T21:30Z 2027-04-02T22:30Z", "2027-05-20T10:00Z")]
    [InlineData("America/Santiago", "2026-09-05T03:30Z 2026-09-06T02:30Z 2026-09-06T04:30Z 2026-09-07T02:30Z 2026-09-07T03:30Z", "2026-10-20T10:00Z")]
    [InlineData("Australia/Lord_Howe", "2026-10-03T13:00Z 2026-10-03T14:00Z 2026-10-04T12:45Z 2026-10-04T13:15Z 2026-10-09T12:45Z 2026-10-09T13:15Z", "2026-11-20T10:00Z")]
    [InlineData("Africa/Casablanca", "2027-02-06T22:30Z 2027-02-06T23:30Z 2027-02-20T23:30Z 2027-02-21T00:30Z 2027-03-20T22:30Z 2027-03-20T23:30Z", "2027-04-20T10:00Z")]
    [InlineData("Asia/Kathmandu", "2026-10-03T18:00Z 2026-10-03T18:30Z", "2026-10-20T10:00Z")]
    public async Task A_claim_counts_on_the_calendar_day_of_the_installation_whatever_the_clocks_do(string zone, string declared, string until)
    {
        await using var here = await Installation.Start(settings: [new("Shop:TimeZone", zone)]);
        var now = DateTimeOffset.Parse(until, System.Globalization.CultureInfo.InvariantCulture);
        var moments = declared.Split(' ').Select(text => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        foreach (var at in moments)
        {
            await Keep(here, A.Claim(), at);
        }

        var overview = await here.Do<ReadOverview, Overview>(read => read.Handle(now, default));

        var days = moments.Select(at => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, TimeZoneInfo.FindSystemTimeZoneById(zone)).DateTime));
        Assert.Equal(days.Order(), overview.Answers.SelectMany(day => Enumerable.Repeat(day.Day, day.Claims)));
    }

    [Fact]
    public async Task The_time_to_answer_is_told_of_all_and_of_those_that_a_person_answers()
    {
        await using var here = await Installation.Start();
        await here.Declare(await here.Order(await here.Customer("ada@example.org")));
        var ruled = (await here.Declare(await here.Order(await here.Customer("eva@example.org"), paid: 900))).Value;
        var lea = await here.Agent();
        var version = (await here.Claim(ruled)).Version;
        here.Clock.Advance(TimeSpan.FromMinutes(90));
        await here.Do<RuleOnClaim, Result<Claim>>(rule => rule.Handle(
            new(ruled.Reference, new(RulingOutcome.Approved, null, null, null), lea, version, Channel.Page), CancellationToken.None));

        var times = (await Read(here)).Times;

        Assert.Equal((1, 90L, 0), (times.ByPeople!.Count, times.ByPeople.Median, times.ByPeople.Open));
        Assert.Equal((2, 0L, 90L), (times.All!.Count, times.All.Median, times.All.Slow));
    }

    [Fact]
    public async Task A_day_on_which_the_budget_had_no_room_says_so_with_its_exposure()
    {
        await using var here = await Installation.Start(Some.PolicyOf("\"exposure\": { \"daily\": { \"default\": \"100.00\" } }"));
        for (var claim = 0; claim < 3; claim++)
        {
            await here.Declare(await here.Order(await here.Customer($"customer{claim}@example.org")));
        }

        var today = (await Read(here)).Exposure[^1];

        Assert.Equal((Some.Eur(99.80m), Some.Eur(100m), 1), (today.Granted, today.Budget!.Value, today.TurnedAway));
    }

    [Fact]
    public async Task The_budget_of_a_day_is_that_of_the_policy_by_which_it_ended()
    {
        await using var here = await Installation.Start(Some.PolicyOf("\"exposure\": { \"daily\": { \"default\": \"100.00\" } }"));
        here.Clock.Advance(TimeSpan.FromDays(2));
        await here.Publish(Some.PolicyOf("\"exposure\": { \"daily\": { \"default\": \"700.00\" } }"));
        here.Clock.Advance(TimeSpan.FromDays(1));
        await here.Publish(Some.PolicyOf("\"sameItems\": {}"));

        Assert.Equal([Some.Eur(100), Some.Eur(100), Some.Eur(700), (Money?)null], (await Read(here)).Exposure.Select(day => day.Budget).TakeLast(4));
    }

    [Fact]
    public async Task Causes_are_told_by_carrier_and_by_what_kind_of_thing()
    {
        await using var here = await Installation.Start();
        var order = A.Order().HeldBy(await here.Customer()).Item("1", 20m).Item("2", 10m, category: "books").Parcel(CarrierAccount.Moving, "1").Parcel(CarrierAccount.Moving, "2");
        await here.Declare(await here.Keep(order.Build()));
        await here.Declare(await here.Keep(A.Order().HeldBy(await here.Customer("eva@example.org")).Item("1", 40m).Build()));

        var causes = (await Read(here)).Causes;

        // Two parcels of one carrier are one claim of theirs; an order without a parcel is nobody's.
        Assert.Equal([new Cause<string>("colissimo", 1, Some.Eur(30))], causes.Carriers);
        Assert.Equal([new Cause<string?>("kitchen", 2, Some.Eur(60)), new Cause<string?>("books", 1, Some.Eur(10))], causes.Categories);
    }

    [Fact]
    public async Task What_follow_ups_found_tells_the_leakage_of_all_that_was_believed()
    {
        await using var here = await Installation.Start();
        var now = here.Clock.GetUtcNow();
        var claims = new List<ClaimId>();
        for (var claim = 0; claim < 4; claim++)
        {
            claims.Add(await Keep(here, A.Claim(), now));
        }

        await here.With(async db =>
        {
            var (turnedUp, lost, open) = (new FollowUp(claims[0], now), new FollowUp(claims[1], now), new FollowUp(claims[2], now));
            Assert.True(turnedUp.Hear(FollowUpEnd.TurnedUp, Some.Eur(49.90m), now));
            Assert.True(lost.Hear(FollowUpEnd.Lost, Some.Eur(49.90m), now));
            db.FollowUps.AddRange(turnedUp, lost, open);
            await db.SaveChangesAsync();
        });

        var leakage = (await Read(here)).Leakage;

        // One of the two that are known was false: with so few, at most all four are.
        Assert.Equal((4, 2, 0, null), (leakage.Believed, leakage.Known, leakage.NeverObservable, leakage.Why));
        Assert.Equal((LeakageMethod.AtMost, Some.Eur(49.90m), Some.Eur(199.60m)), (leakage.Estimate!.Method, leakage.Estimate.Low, leakage.Estimate.High + Some.Eur(49.90m)));
    }

    [Fact]
    public async Task Effort_and_packaging_are_shares_of_those_who_answered()
    {
        await using var here = await Installation.Start();
        var now = here.Clock.GetUtcNow();
        foreach (var (score, packaging, at) in new[] { (5, 1, now), (4, 5, now), (1, (int?)null, now), (1, 1, now.AddDays(-100)) })
        {
            var claim = await Keep(here, A.Claim(), now);
            await here.With(async db =>
            {
                db.EffortAnswers.Add(new EffortAnswer(Guid.CreateVersion7(), claim, score, packaging, null, at));
                await db.SaveChangesAsync();
            });
        }

        var effort = (await Read(here)).Effort;

        Assert.Equal([1, 0, 0, 1, 1], effort.By);
        Assert.Equal((3, 2), (effort.Answers, effort.WereEasy));
        Assert.Equal([new PackagingOfType(ClaimType.LostParcel, 2, 1)], effort.Packaging);
    }

    private static Task<Overview> Read(Installation here) => here.Do<ReadOverview, Overview>(read => read.Handle(here.Clock.GetUtcNow(), default));

    private static async Task<ClaimId> Keep(Installation here, ClaimBuilder builder, DateTimeOffset at)
    {
        var order = await here.Keep(A.Order().HeldBy(await here.Customer($"{Guid.NewGuid()}@example.org")).Build());
        var claim = builder.On(order).At(at).Build();
        // Nobody reads its trail here.
        claim.Audited(0, "");
        await here.With(async db =>
        {
            db.Claims.Add(claim);
            await db.SaveChangesAsync();
        });
        return claim.Id;
    }
}
