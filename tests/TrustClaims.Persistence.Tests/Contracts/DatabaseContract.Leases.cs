using Microsoft.EntityFrameworkCore;
using TrustClaims.Persistence.Outbox;
using TrustClaims.Persistence.Queries;
using TrustClaims.Testing.Builders;
using TrustClaims.Testing.Databases;

namespace TrustClaims.Persistence.Tests.Contracts;

public abstract partial class DatabaseContract
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [ContractFact]
    public async Task No_settlement_is_given_to_two_workers()
    {
        await using var database = await Migrated();
        var world = await Prepare(database);
        for (var i = 0; i < 10; i++)
        {
            await Keep(database, A.Claim().On(world.Order).At(Now).Build());
        }

        var leased = (await AtOnce(8, async _ =>
        {
            await using var db = Open(database);
            return await db.LeaseSettlements(Now.AddHours(2), Minute, 3, default);
        })).SelectMany(ids => ids).ToList();

        Assert.Equal(leased.Count, leased.Distinct().Count());
        await using var later = Open(database);
        var rest = await later.LeaseSettlements(Now.AddHours(2), Minute, 100, default);
        Assert.Equal(20, leased.Concat(rest).Distinct().Count());
    }

    [ContractFact]
    public async Task A_settlement_is_leased_when_it_is_due_and_again_when_the_lease_has_run_out()
    {
        await using var database = await Migrated();
        var world = await Prepare(database);
        var claim = await Keep(database, A.Claim().On(world.Order).At(Now).Build());
        var due = claim.Settlements[0].NotBefore;
        await using var db = Open(database);

        Assert.Empty(await db.LeaseSettlements(due.AddSeconds(-1), Minute, 10, default));
        Assert.Equal(2, (await db.LeaseSettlements(due, Minute, 10, default)).Count);
        Assert.Empty(await db.LeaseSettlements(due.AddSeconds(59), Minute, 10, default));
        Assert.Equal(2, (await db.LeaseSettlements(due.AddSeconds(60), Minute, 10, default)).Count);
        Assert.All(await db.Settlements.AsNoTracking().ToListAsync(), settlement =>
        {
            Assert.Equal(due.AddSeconds(120), settlement.LeasedUntil);
            Assert.Equal(2, settlement.Version);
        });
    }

    [ContractFact]
    public async Task The_longest_due_is_leased_first()
    {
        await using var database = await Migrated();
        var world = await Prepare(database);
        var second = await Message(database, world, Now.AddMinutes(2));
        var first = await Message(database, world, Now.AddMinutes(1));
        await using var db = Open(database);

        Assert.Equal([first], await db.LeaseOutbox(Now.AddHours(1), Minute, 1, default));
        Assert.Equal([second], await db.LeaseOutbox(Now.AddHours(1), Minute, 1, default));
    }

    [ContractFact]
    public async Task A_message_that_was_sent_is_not_leased_again()
    {
        await using var database = await Migrated();
        var world = await Prepare(database);
        await Message(database, world, Now);
        await using var db = Open(database);
        await db.Outbox.ExecuteUpdateAsync(row => row.SetProperty(message => message.SentAt, Now));

        Assert.Empty(await db.LeaseOutbox(Now.AddHours(1), Minute, 10, default));
    }

    [ContractFact]
    public async Task No_message_is_given_to_two_workers()
    {
        await using var database = await Migrated();
        var world = await Prepare(database);
        for (var i = 0; i < 20; i++)
        {
            await Message(database, world, Now);
        }

        var leased = (await AtOnce(8, async _ =>
        {
            await using var db = Open(database);
            return await db.LeaseOutbox(Now, Minute, 3, default);
        })).SelectMany(ids => ids).ToList();

        Assert.NotEmpty(leased);
        Assert.Equal(leased.Count, leased.Distinct().Count());
    }

    [ContractFact]
    public async Task Scheduled_work_is_done_by_one_node_at_a_time()
    {
        await using var database = await Migrated();

        var taken = await AtOnce(8, async node =>
        {
            await using var db = Open(database);
            return await db.TryTakeLease("seal", $"node {node}", Now.AddMinutes(1), default);
        });

        Assert.Single(taken, mine => mine);
    }

    [ContractFact]
    public async Task Whoever_holds_scheduled_work_can_go_on_and_others_take_it_over_when_that_ends()
    {
        await using var database = await Migrated();
        await using var db = Open(database);

        Assert.True(await db.TryTakeLease("seal", "a", Now.AddMinutes(1), default));
        Assert.True(await db.TryTakeLease("seal", "a", Now, default));
        Assert.True(await db.TryTakeLease("seal", "b", Now.AddMinutes(1), default));
        Assert.False(await db.TryTakeLease("seal", "a", Now.AddMinutes(1), default));
        Assert.True(await db.TryTakeLease("clean", "a", Now.AddMinutes(1), default));
    }

    private async Task<Guid> Message(ClaimsDatabase database, World world, DateTimeOffset notBefore)
    {
        await using var db = Open(database);
        var message = new OutboxMessage
        {
            Id = Guid.CreateVersion7(Now),
            Customer = world.Order.Holder,
            Kind = "answer",
            CreatedAt = Now,
            NotBefore = notBefore,
        };
        db.Outbox.Add(message);
        await db.SaveChangesAsync();
        return message.Id;
    }
}
