using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using TrustClaims.Application.Overviews;
using TrustClaims.Application.Policies;
using TrustClaims.Application.Promises;
using TrustClaims.Application.Settings;
using TrustClaims.Domain.Claims;
using TrustClaims.Testing.Builders;

namespace TrustClaims.Persistence.Tests.Contracts;

// What managers see first is counted by the database.
public abstract partial class DatabaseContract
{
    [ContractFact]
    public async Task The_overview_is_counted_alike_everywhere()
    {
        await using var database = await Migrated();
        var world = await Prepare(database);
        var before = new DateTimeOffset(2026, 10, 24, 22, 30, 0, TimeSpan.Zero);
        await Keep(database, A.Claim().On(world.Order).At(before).Build());
        await Keep(database, A.Claim().On(world.Order).InReview().At(before.AddHours(24)).Build());
        await Keep(database, A.Claim().On(world.Order).Knowing(facts => facts with { ExposureToday = Some.Eur(15_000) }).At(before.AddHours(25)).Build());
        await using var db = Open(database);
        Assert.Null((await db.Policies.SingleAsync()).Publish("staff:test", Now, Now).Refusal);
        await db.SaveChangesAsync();
        using var remembered = new RememberedRecord();
        var record = new ReadOurRecord(db, remembered, clock, NullLogger<ReadOurRecord>.Instance);

        var overview = await new ReadOverview(db, new LivePolicy(), record, new ClosedDays(new ShopOptions())).Handle(before.AddDays(20), default);

        // The clocks go back in the night to the 25th, which has 25 hours.
        Assert.Equal(
            [(new DateOnly(2026, 10, 25), 1, 1, 0), (new DateOnly(2026, 10, 26), 0, 1, 1)],
            overview.Answers.Where(day => day.Claims > 0).Select(day => (day.Day, day.OnWord, day.ForReview, day.TurnedAway)));
        Assert.Equal((2, 2), (overview.Times.ByPeople!.Count, overview.Times.ByPeople.Open));
        Assert.Equal((ClaimType.LostParcel, 3), (overview.Causes.Types[0].Key, overview.Causes.Types[0].Claims));
        Assert.Equal(3, Assert.Single(overview.Causes.Carriers).Claims);
        Assert.Equal(3, Assert.Single(overview.Causes.Categories).Claims);
    }
}
