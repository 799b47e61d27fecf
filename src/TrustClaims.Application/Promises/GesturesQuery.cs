using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain;
using TrustClaims.Domain.Settlements;

namespace TrustClaims.Application.Promises;

/// <summary>What was given for promises of ours that were broken: the one sum that every page tells.</summary>
public static class GesturesQuery
{
    /// <summary>Gestures for broken promises that came about: given or on their way. Remedies, and what was called off or failed, are left out.</summary>
    public static IQueryable<Settlement> Gestures(this IQueryable<Settlement> settlements) =>
        settlements.Where(one => one.Gesture != null && one.State != SettlementState.Cancelled && one.State != SettlementState.Failed);

    /// <returns>Added up by the database, the currency with most gestures first.</returns>
    public static async Task<IReadOnlyList<GesturesGiven>> Given(this IQueryable<Settlement> settlements, CancellationToken cancellation)
    {
        var sums = await settlements.Gestures().GroupBy(gesture => gesture.Amount.Currency)
            .Select(group => new { Currency = group.Key, Count = group.Count(), Sum = group.Sum(gesture => gesture.Amount.Minor) }).ToListAsync(cancellation);
        return [.. sums.OrderByDescending(sum => sum.Count).Select(sum => new GesturesGiven(sum.Count, new Money(sum.Sum, sum.Currency)))];
    }
}
