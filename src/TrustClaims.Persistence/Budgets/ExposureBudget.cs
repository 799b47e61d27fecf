using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;

namespace TrustClaims.Persistence.Budgets;

/// <summary>
/// Counts what is granted on word against the budgets of its day. The sum never exceeds a budget, and nothing is turned away that still fits. Reserve
/// once per transaction: scopes are locked in one order, all types first, so that no two transactions wait for each other.
/// </summary>
public sealed class ExposureBudget(ClaimsDb db)
{
    private const string AllTypes = "all";

    /// <summary>Counts an amount for the caller's transaction.</summary>
    /// <param name="day">Calendar day in the installation's time zone.</param>
    /// <param name="budgetAll">For all types together; null counts and never refuses.</param>
    /// <param name="budgetForType">For this type; null counts and never refuses.</param>
    /// <returns>Null when it fitted and is counted, else the exposure for which there was no room.</returns>
    public async Task<Exposure?> Reserve(
        DateOnly day, ClaimType type, Money amount, Money? budgetAll, Money? budgetForType, CancellationToken cancellation)
    {
        if (db.Database.CurrentTransaction is null)
        {
            throw new InvalidOperationException("Exposure is counted in the transaction of the claim that it is counted for.");
        }

        var all = new ExposureScope(db, day, AllTypes, In(amount.Currency, budgetAll));
        var ofType = new ExposureScope(db, day, type.ToString(), In(amount.Currency, budgetForType));
        if (await all.TryAdd(amount.Minor, cancellation) is { } stripe)
        {
            if (await ofType.TryAdd(amount.Minor, cancellation) is not null)
            {
                return null;
            }

            await all.TakeBack(amount.Minor, stripe, cancellation);
        }

        return await Read(day, type, amount.Currency, cancellation);
    }

    /// <summary>What is committed for that day, in minor units of the policy's currency.</summary>
    public async Task<Exposure> Read(DateOnly day, ClaimType type, Currency currency, CancellationToken cancellation)
    {
        var name = type.ToString();
        var sums = await db.ExposureStripes.Where(stripe => stripe.Day == day && (stripe.Scope == AllTypes || stripe.Scope == name))
            .GroupBy(stripe => stripe.Scope).Select(scope => new { scope.Key, Amount = scope.Sum(stripe => stripe.Amount) }).ToListAsync(cancellation);
        return new Exposure(
            new Money(sums.Find(sum => sum.Key == AllTypes)?.Amount ?? 0, currency),
            new Money(sums.Find(sum => sum.Key == name)?.Amount ?? 0, currency));
    }

    private static long? In(Currency currency, Money? budget) =>
        budget is { } known && known.Currency != currency ? throw new InvalidOperationException($"A budget in {known.Currency} cannot count {currency}.") : budget?.Minor;
}
