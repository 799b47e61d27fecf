using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain;
using TrustClaims.Domain.Promises;
using TrustClaims.Domain.Settlements;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Desk;

namespace TrustClaims.Application.Desk;

/// <summary>What somebody of ours gives of their own will in a calendar month, in the shop's time zone.</summary>
public static class GesturesOfMonth
{
    public static async Task<Money> GivenThisMonth(this ClaimsDb db, StaffId staff, Currency currency, PromiseTimes times, CancellationToken cancellation) =>
        (await db.GivenThisMonth([staff], currency, times, cancellation))[staff];

    /// <summary>
    /// What counts as given this month: what failed is owed still, and what is about to be given is as good as given. What a colleague gives counts for whoever has
    /// agreed to it too: no two people agree to each other without end.
    /// </summary>
    /// <returns>By each of them, also where it is nothing.</returns>
    public static async Task<IReadOnlyDictionary<StaffId, Money>> GivenThisMonth(
        this ClaimsDb db, IReadOnlyList<StaffId> staff, Currency currency, PromiseTimes times, CancellationToken cancellation)
    {
        var since = MonthOf(db.Clock.GetUtcNow(), times);
        var given = await db.Settlements
            .Where(one => staff.Contains(one.GivenBy!.Value) && one.NotBefore >= since && one.State != SettlementState.Cancelled && one.Amount.Currency == currency)
            .GroupBy(one => one.GivenBy!.Value).Select(group => new { group.Key, Minor = group.Sum(one => one.Amount.Minor) })
            .ToDictionaryAsync(group => group.Key, group => group.Minor, cancellation);
        var counted = await db.Proposals.AsNoTracking().Where(one => one.Ruling == null)
            .Where(one => (staff.Contains(one.By) && one.State == ProposalState.Pending) ||
                (staff.Contains(one.AnsweredBy!.Value) && one.AnsweredAt >= since && (one.State == ProposalState.Pending || one.State == ProposalState.Done)))
            .ToListAsync(cancellation);
        return staff.ToDictionary(one => one, one => new Money(
            given.GetValueOrDefault(one) + counted.Where(made => made.Gesture!.Value.Currency == currency && CountsFor(made, one, since)).Sum(made => made.Gesture!.Value.Minor),
            currency));
    }

    /// <summary>Changes nothing and holds their row: of two gestures of one person at the same moment, the second counts the first.</summary>
    internal static Task HoldMonth(this ClaimsDb db, StaffId staff, CancellationToken cancellation)
    {
        var id = staff.Value;
        return db.Users.Where(account => account.Id == id).ExecuteUpdateAsync(row => row.SetProperty(account => account.IsActive, account => account.IsActive), cancellation);
    }

    // Its author's gesture is counted by what was given of it once it is done.
    private static bool CountsFor(Proposal made, StaffId staff, DateTimeOffset since) =>
        (made.By == staff && made.State == ProposalState.Pending) || (made.AnsweredBy == staff && made.AnsweredAt >= since);

    /// <summary>When this month began.</summary>
    public static DateTimeOffset MonthOf(DateTimeOffset now, PromiseTimes times)
    {
        var today = times.DayOf(now);
        return times.StartOf(new DateOnly(today.Year, today.Month, 1));
    }
}
