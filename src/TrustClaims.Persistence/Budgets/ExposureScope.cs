using Microsoft.EntityFrameworkCore;

namespace TrustClaims.Persistence.Budgets;

/// <summary>One day's exposure over all types, or for one type: the stripes that stand for it together.</summary>
/// <param name="budget">In minor units; null counts without a limit.</param>
internal sealed class ExposureScope(ClaimsDb db, DateOnly day, string scope, long? budget)
{
    /// <summary>Stands in the rows for "no budget": beyond any sum of amounts, and small enough to be added to.</summary>
    private const long Unlimited = long.MaxValue / 4;

    private readonly long limit = budget ?? Unlimited;

    private IQueryable<ExposureStripe> Stripes => db.ExposureStripes.Where(row => row.Day == day && row.Scope == scope);

    /// <returns>The stripe that it was added to; null when it does not fit.</returns>
    public async Task<int?> TryAdd(long amount, CancellationToken cancellation)
    {
        var stripe = Random.Shared.Next(db.Dialect.ExposureStripes);
        if (await TryAddTo(stripe, amount, cancellation))
        {
            return stripe;
        }

        // Exposure only grows: what does not fit beside what is committed will not fit later, and nobody needs to be waited for.
        var committed = await Stripes.SumAsync(row => row.Amount, cancellation);
        return Fits(committed, amount) && await TryAddExactly(stripe, amount, cancellation) ? stripe : null;
    }

    /// <summary>Undoes an addition of the same transaction.</summary>
    public Task TakeBack(long amount, int stripe, CancellationToken cancellation) => Stripes.Where(row => row.Stripe == stripe)
        .ExecuteUpdateAsync(row => row.SetProperty(one => one.Amount, one => one.Amount - amount), cancellation);

    /// <summary>The way that hardly anybody waits on: one stripe, within its allowance.</summary>
    private async Task<bool> TryAddTo(int stripe, long amount, CancellationToken cancellation)
    {
        var transaction = db.Database.CurrentTransaction!;
        var savepoint = $"exposure_{scope}";
        if (db.Dialect.KeepsLocksOfRowsLeftAlone)
        {
            await transaction.CreateSavepointAsync(savepoint, cancellation);
        }

        var rows = await Stripes.Where(row => row.Stripe == stripe && row.Budget == limit && row.Amount + amount <= row.Allowance)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.Amount, one => one.Amount + amount), cancellation);
        if (rows == 0 && db.Dialect.KeepsLocksOfRowsLeftAlone)
        {
            // Going on with one stripe locked, we and another who is locking all of them could wait for each other.
            await transaction.RollbackToSavepointAsync(savepoint, cancellation);
        }

        return rows == 1;
    }

    /// <summary>With all stripes locked the sum is exact. What is left of the budget is shared out anew, so that the next can take the short way again.</summary>
    private async Task<bool> TryAddExactly(int stripe, long amount, CancellationToken cancellation)
    {
        await db.Database.ExecuteSqlAsync(db.Dialect.CreateStripes(day, scope), cancellation);
        // Whoever locks them all begins with the first, so no two of these wait for each other; whoever took the short way waits for no stripe.
        await Stripes.Where(row => row.Stripe == 0).ExecuteUpdateAsync(row => row.SetProperty(one => one.Amount, one => one.Amount), cancellation);
        await Stripes.ExecuteUpdateAsync(row => row.SetProperty(one => one.Amount, one => one.Amount), cancellation);
        var amounts = await Stripes.Select(row => row.Amount).ToListAsync(cancellation);
        var sum = amounts.Sum();
        if (!Fits(sum, amount))
        {
            return false;
        }

        var share = (limit - sum - amount) / amounts.Count;
        await Stripes.ExecuteUpdateAsync(
            row => row
                .SetProperty(one => one.Budget, limit)
                .SetProperty(one => one.Amount, one => one.Stripe == stripe ? one.Amount + amount : one.Amount)
                .SetProperty(one => one.Allowance, one => (one.Stripe == stripe ? one.Amount + amount : one.Amount) + share),
            cancellation);
        return true;
    }

    private bool Fits(long sum, long amount) => sum <= limit - amount;
}
