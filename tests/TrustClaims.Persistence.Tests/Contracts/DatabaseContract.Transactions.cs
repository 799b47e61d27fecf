using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using TrustClaims.Domain;
using TrustClaims.Domain.Customers;

namespace TrustClaims.Persistence.Tests.Contracts;

public abstract partial class DatabaseContract
{
    [ContractFact]
    public async Task What_succeeds_is_saved_and_committed()
    {
        await using var database = await Migrated();
        await using var db = Open(database);

        var result = await db.InTransaction<int>(_ => Add(db, "a@example.org", 7), default);

        Assert.Equal(7, result.Value);
        Assert.Equal(1, await CountCustomers(database));
    }

    [ContractFact]
    public async Task Nothing_stays_of_what_is_refused_not_even_in_memory()
    {
        await using var database = await Migrated();
        await using var db = Open(database);

        var result = await db.InTransaction<int>(
            async inside =>
            {
                await Add(db, "a@example.org", 0);
                await db.SaveChangesAsync(inside);
                return new Refusal.NotFound();
            },
            default);

        Assert.IsType<Refusal.NotFound>(result.Refusal);
        Assert.Empty(db.ChangeTracker.Entries());
        Assert.Equal(0, await CountCustomers(database));
    }

    [ContractFact]
    public async Task Nothing_stays_of_what_throws()
    {
        await using var database = await Migrated();
        await using var db = Open(database);

        await Assert.ThrowsAsync<ArithmeticException>(() => db.InTransaction<int>(
            async inside =>
            {
                await Add(db, "a@example.org", 0);
                await db.SaveChangesAsync(inside);
                throw new ArithmeticException();
            },
            default));

        Assert.Equal(0, await CountCustomers(database));
        // The context is whole again, and another may have its turn.
        Assert.True((await db.InTransaction<int>(_ => Add(db, "b@example.org", 1), default)).Succeeded);
        Assert.Equal(1, await CountCustomers(database));
    }

    [ContractFact]
    public async Task A_use_case_cannot_run_inside_another_nor_over_unsaved_changes()
    {
        await using var database = await Migrated();
        await using var db = Open(database);

        await Assert.ThrowsAsync<InvalidOperationException>(() => db.InTransaction<int>(
            inside => db.InTransaction<int>(_ => Add(db, "a@example.org", 0), inside), default));
        await Add(db, "a@example.org", 0);
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.InTransaction<int>(_ => Add(db, "b@example.org", 0), default));
    }

    [ContractFact]
    public async Task After_a_deadlock_it_runs_again_from_the_start_with_nothing_remembered()
    {
        await using var database = await Migrated();
        await using var db = database.Open(clock, new FailsOnce(Transient));
        var runs = 0;

        var result = await db.InTransaction<int>(
            async inside =>
            {
                runs++;
                Assert.Empty(db.ChangeTracker.Entries());
                return await Add(db, "a@example.org", runs);
            },
            default);

        Assert.Equal(2, result.Value);
        Assert.Equal(1, await CountCustomers(database));
    }

    [ContractFact]
    public async Task Declarations_of_one_customer_pass_one_after_the_other()
    {
        await using var database = await Migrated();
        var world = await Prepare(database);
        var inside = 0;

        var most = await AtOnce(8, async _ =>
        {
            await using var db = Open(database);
            return (await db.InTransaction<int>(
                async cancellation =>
                {
                    Assert.True(await db.LockHolder(world.Order.Id, cancellation));
                    var now = Interlocked.Increment(ref inside);
                    // A round trip in which others could slip in.
                    await db.Customers.CountAsync(cancellation);
                    Interlocked.Decrement(ref inside);
                    return now;
                },
                default)).Value;
        });

        Assert.All(most, now => Assert.Equal(1, now));
        await using var later = Open(database);
        Assert.Equal(8, await later.Customers.Select(customer => customer.Declarations).SingleAsync());
    }

    [ContractFact]
    public async Task The_holder_of_an_agreement_that_does_not_exist_cannot_be_locked()
    {
        await using var database = await Migrated();
        await using var db = Open(database);

        Assert.False(await db.LockHolder(new AgreementId(Guid.CreateVersion7(Now))));
    }

    [ContractFact]
    public async Task Many_writers_at_once_all_get_through()
    {
        await using var database = await Migrated();

        await AtOnce(16, async number =>
        {
            for (var i = 0; i < 5; i++)
            {
                await using var db = Open(database);
                await Add(db, $"{number}-{i}@example.org", 0);
                await db.SaveChangesAsync();
            }

            return number;
        });

        Assert.Equal(80, await CountCustomers(database));
    }

    /// <summary>What this database throws when two transactions wait for each other.</summary>
    protected abstract DbException Transient();

    private static Task<Result<int>> Add(ClaimsDb db, string email, int answer)
    {
        db.Customers.Add(new Customer(new CustomerId(Guid.CreateVersion7(Now)), new Contact(email, null, null, null, null), Now));
        return Task.FromResult<Result<int>>(answer);
    }

    private async Task<int> CountCustomers(Testing.Databases.ClaimsDatabase database)
    {
        await using var db = Open(database);
        return await db.Customers.CountAsync();
    }

    private sealed class FailsOnce(Func<DbException> failure) : DbTransactionInterceptor
    {
        private bool failed;

        public override ValueTask<InterceptionResult> TransactionCommittingAsync(
            DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
        {
            var fails = !failed;
            failed = true;
            return fails ? throw failure() : ValueTask.FromResult(result);
        }
    }
}
