using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;

namespace TrustClaims.Persistence.Budgets;

/// <summary>
/// Counts what is granted on word against the budgets of its day, and of its hour. The sum never exceeds a budget, and nothing is turned away that still fits. Reserve
/// once per transaction: scopes are locked in one order, all types first, so that no two transactions wait for each other.
/// </summary>
public sealed class ExposureBudget(ClaimsDb db)
{
    /// <summary>The scope of all types together; the others are named after their type.</summary>
    public const string AllTypes = "all";

    // In turn, so that those who are at it at the same moment in this process have a stripe each; nodes begin anywhere.
    private static int turn = Random.Shared.Next();

    /// <summary>Counts an amount for the caller's transaction.</summary>
    /// <param name="day">Calendar day in the installation's time zone.</param>
    /// <param name="budgetAll">For all types together; null counts and never refuses.</param>
    /// <param name="budgetForType">For this type; null counts and never refuses.</param>
    /// <param name="hour">Null where a policy has no budget of the hour: then none is counted.</param>
    /// <returns>Null when it fitted and is counted, else the exposure for which there was no room.</returns>
    public async Task<Exposure?> Reserve(
        DateOnly day, ClaimType type, Money amount, Money? budgetAll, Money? budgetForType, HourBudget? hour, CancellationToken cancellation)
    {
        if (db.Database.CurrentTransaction is null)
        {
            throw new InvalidOperationException("Exposure is counted in the transaction of the claim that it is counted for.");
        }

        var stripe = (int)((uint)Interlocked.Increment(ref turn) % (uint)db.Dialect.ExposureStripes);
        var all = new ExposureScope(db, day, AllTypes, In(amount.Currency, budgetAll));
        var ofType = new ExposureScope(db, day, type.ToString(), In(amount.Currency, budgetForType));
        if (await Count(day, all, ofType, stripe, amount.Minor, cancellation))
        {
            // The hours come after the days for everybody: whoever holds one of theirs waits for no day.
            if (hour is null || await Count(
                    hour.Day,
                    new ExposureScope(db, hour.Day, hour.Scope(AllTypes), In(amount.Currency, hour.All)),
                    new ExposureScope(db, hour.Day, hour.Scope(type.ToString()), In(amount.Currency, hour.ForType)),
                    stripe,
                    amount.Minor,
                    cancellation))
            {
                return null;
            }

            await all.TakeBack(stripe, amount.Minor, cancellation);
            await ofType.TakeBack(stripe, amount.Minor, cancellation);
        }

        return await Read(day, type, amount.Currency, cancellation) with { ThisHour = hour is null ? null : await Read(hour, type, amount.Currency, cancellation) };
    }

    /// <summary>What is committed for that day, in minor units of the policy's currency.</summary>
    public Task<Exposure> Read(DateOnly day, ClaimType type, Currency currency, CancellationToken cancellation) => Read(day, AllTypes, type.ToString(), currency, cancellation);

    /// <summary>The same for an hour.</summary>
    public Task<Exposure> Read(HourBudget hour, ClaimType type, Currency currency, CancellationToken cancellation) =>
        Read(hour.Day, hour.Scope(AllTypes), hour.Scope(type.ToString()), currency, cancellation);

    private async Task<Exposure> Read(DateOnly day, string all, string ofType, Currency currency, CancellationToken cancellation)
    {
        var sums = await db.ExposureStripes.Where(stripe => stripe.Day == day && (stripe.Scope == all || stripe.Scope == ofType))
            .GroupBy(stripe => stripe.Scope).Select(scope => new { scope.Key, Amount = scope.Sum(stripe => stripe.Amount) }).ToListAsync(cancellation);
        return new Exposure(
            new Money(sums.Find(sum => sum.Key == all)?.Amount ?? 0, currency),
            new Money(sums.Find(sum => sum.Key == ofType)?.Amount ?? 0, currency));
    }

    /// <returns>Whether it fitted in both, and is counted in both; else it is counted in neither.</returns>
    private async Task<bool> Count(DateOnly day, ExposureScope all, ExposureScope ofType, int stripe, long amount, CancellationToken cancellation)
    {
        if (await TryTheShortWay(day, all, ofType, stripe, amount, cancellation))
        {
            return true;
        }

        // Exposure only grows: what does not fit beside what is committed will not fit later, and nobody needs to be waited for.
        var committed = await Read(day, all.Name, ofType.Name, Currency.Eur, cancellation);
        if (!all.Fits(committed.All.Minor, amount) || !ofType.Fits(committed.ForType.Minor, amount) || !await all.TryAddExactly(stripe, amount, cancellation))
        {
            return false;
        }

        if (await ofType.TryAddExactly(stripe, amount, cancellation))
        {
            return true;
        }

        await all.TakeBack(stripe, amount, cancellation);
        return false;
    }

    // The way that hardly anybody waits on, in one round trip: one stripe of each scope, within its allowance.
    private async Task<bool> TryTheShortWay(DateOnly day, ExposureScope all, ExposureScope ofType, int stripe, long amount, CancellationToken cancellation)
    {
        var rows = await db.Database.ExecuteSqlAsync(
            db.Dialect.AddToStripes(day, stripe, amount, all.Name, all.Limit, ofType.Name, ofType.Limit), cancellation);
        if (rows == 2)
        {
            return true;
        }

        // Going on with one stripe locked, we and another who is locking all of them could wait for each other.
        if (db.Dialect.Savepoint is { } before)
        {
            await db.Database.CurrentTransaction!.RollbackToSavepointAsync(before, cancellation);
        }

        return false;
    }

    private static long? In(Currency currency, Money? budget) =>
        budget is { } known && known.Currency != currency ? throw new InvalidOperationException($"A budget in {known.Currency} cannot count {currency}.") : budget?.Minor;
}
