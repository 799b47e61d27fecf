using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using TrustClaims.Application.Promises;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Promises;
using TrustClaims.Domain.Settlements;
using TrustClaims.Testing.Builders;

namespace TrustClaims.Persistence.Tests.Contracts;

// What each database counts in a way of its own.
public abstract partial class DatabaseContract
{
    [ContractFact]
    public async Task Our_record_is_counted_alike_everywhere()
    {
        await using var database = await Migrated();
        var world = await Prepare(database);
        var claim = A.Claim().On(world.Order).For(Remedy.Refund).InReview().At(Now).Build();
        var (ruled, paid) = (Now.AddSeconds(5459), Now.AddDays(9));
        Assert.Null(claim.Rule(new RulingWords(RulingOutcome.Approved, null, null, null), world.Person, claim.Version, Some.Times, ruled).Refusal);
        foreach (var settlement in claim.Saved().Settlements)
        {
            Assert.Null(claim.Report(settlement.Id, new SettlementReport(SettlementOutcome.Refunded, paid, null, null, null), Some.Times, Actor.Integration("erp"), paid).Refusal);
        }

        await Keep(database, claim);
        await Keep(database, A.Claim().On(world.Order).InReview().At(Now.AddDays(1)).Build());
        await using var db = Open(database);
        var record = await new RecordTowards(db, clock).Handle(claim.Customer, default);
        using var remembered = new RememberedRecord();
        var ours = await new ReadOurRecord(db, remembered, clock, NullLogger<ReadOurRecord>.Instance).Handle(default);

        Assert.Equal(new TimeTaken(2, 90, 90) { Open = 1 }, record.ToAnswer);
        Assert.Equal((1, (long)(paid - ruled).TotalMinutes), (record.ToPay!.Count, record.ToPay.Median));
        Assert.Equal([new(PromiseKind.AnswerBy, 1, 0, 1), new(PromiseKind.RefundBy, 0, 1, 0)], record.Promises);
        Assert.Equal(record.Promises, ours.Promises);
        Assert.Equal((record.ToAnswer, record.ToPay), (ours.ToAnswer, ours.ToPay));
    }

    [ContractFact]
    public async Task A_promise_rises_at_the_same_time_everywhere()
    {
        await using var database = await Migrated();
        var world = await Prepare(database);
        await Keep(database, A.Claim().On(world.Order).InReview().At(Now).Build());
        await using var db = Open(database);
        var promise = await db.Promises.AsNoTracking().SingleAsync();
        var rises = promise.MadeAt + ((promise.Due - promise.MadeAt) * 0.75);

        foreach (var now in new[] { promise.MadeAt, rises.AddSeconds(-1), rises.ToOffset(TimeSpan.FromHours(9)), promise.Due.AddDays(40) })
        {
            Assert.Equal(now >= rises, promise.IsRising(now));
            Assert.Equal(now >= rises, await db.Promises.AnyAsync(one => one.UrgentFrom <= now));
        }
    }
}
