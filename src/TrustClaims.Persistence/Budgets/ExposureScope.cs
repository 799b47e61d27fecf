using Microsoft.EntityFrameworkCore;

namespace TrustClaims.Persistence.Budgets;

/// <summary>One day's exposure over all types, or for one type: the stripes that stand for it together.</summary>
/// <param name="budget">In minor units; null counts without a limit.</param>
internal sealed class ExposureScope(ClaimsDb db, DateOnly day, string name, long? budget)
{
    /// <summary>Stands in the rows for "no budget": beyond any sum of amounts, and small enough to be added to.</summary>
    private const long Unlimited = long.MaxValue / 4;

    public string Name => name;

    public long Limit { get; } = budget ?? Unlimited;

    private IQueryable<ExposureStripe> Stripes => db.ExposureStripes.Where(row => row.Day == day && row.Scope == name);

    public bool Fits(long sum, long amount) => sum <= Limit - amount;

    /// <summary>Undoes an addition of the same transaction.</summary>
    public Task TakeBack(int stripe, long amount, CancellationToken cancellation) => Stripes.Where(row => row.Stripe == stripe)
        .ExecuteUpdateAsync(row => row.SetProperty(one => one.Amount, one => one.Amount - amount), cancellation);

    /// <summary>With all stripes locked the sum is exact. What is left of the budget is shared out anew, so that the next can take the short way again.</summary>
    public async Task<bool> TryAddExactly(int stripe, long amount, CancellationToken cancellation)
    {
        await db.Database.ExecuteSqlAsync(db.Dialect.CreateStripes(day, name), cancellation);
        // Whoever locks them all begins with the first, so no two of these wait for each other; whoever took the short way waits for no stripe.
        await Stripes.Where(row => row.Stripe == 0).ExecuteUpdateAsync(row => row.SetProperty(one => one.Amount, one => one.Amount), cancellation);
        await Stripes.ExecuteUpdateAsync(row => row.SetProperty(one => one.Amount, one => one.Amount), cancellation);
        var amounts = await Stripes.Select(row => row.Amount).ToListAsync(cancellation);
        var sum = amounts.Sum();
        if (!Fits(sum, amount))
        {
            return false;
        }

        var share = (Limit - sum - amount) / amounts.Count;
        await Stripes.ExecuteUpdateAsync(
            row => row
                .SetProperty(one => one.Budget, Limit)
                .SetProperty(one => one.Amount, one => one.Stripe == stripe ? one.Amount + amount : one.Amount)
                .SetProperty(one => one.Allowance, one => (one.Stripe == stripe ? one.Amount + amount : one.Amount) + share),
            cancellation);
        return true;
    }
}
