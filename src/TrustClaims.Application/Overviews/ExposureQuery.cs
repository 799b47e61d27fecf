using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Policies;
using TrustClaims.Domain;
using TrustClaims.Domain.Promises;
using TrustClaims.Domain.Trust;
using TrustClaims.Domain.Trust.Rules;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Budgets;

namespace TrustClaims.Application.Overviews;

internal static class ExposureQuery
{
    /// <summary>What was granted on word on each day, beside the budget by which the day ended.</summary>
    /// <param name="answers">For each day, in the same order.</param>
    public static async Task<IReadOnlyList<ExposureDay>> Exposure(
        this ClaimsDb db, LivePolicy policies, LocalDays period, IReadOnlyList<AnsweredDay> answers, PromiseTimes times, DateTimeOffset now, CancellationToken cancellation)
    {
        var (first, last) = (period.First, period.Last);
        var sums = await db.ExposureStripes.Where(stripe => stripe.Day >= first && stripe.Day <= last && stripe.Scope == ExposureBudget.AllTypes)
            .GroupBy(stripe => stripe.Day).Select(day => new { day.Key, Amount = day.Sum(stripe => stripe.Amount) }).ToDictionaryAsync(day => day.Key, day => day.Amount, cancellation);
        var versions = await db.Policies.Where(version => version.EffectiveFrom != null && version.EffectiveFrom <= now)
            .OrderByDescending(version => version.EffectiveFrom).ThenByDescending(version => version.Number)
            .Select(version => new { version.Number, From = version.EffectiveFrom!.Value }).ToListAsync(cancellation);
        var days = new List<ExposureDay>();
        foreach (var day in answers)
        {
            var end = times.StartOf(day.Day.AddDays(1));
            var version = versions.Find(one => one.From < end) ?? versions[^1];
            var policy = (await policies.Numbered(db, version.Number, cancellation)).Policy;
            days.Add(new ExposureDay(day.Day, new Money(sums.GetValueOrDefault(day.Day), policy.Currency), BudgetIn(policy), day.TurnedAway));
        }

        return days;
    }

    private static Money? BudgetIn(TrustPolicy policy) => policy.Find<BudgetReached>()?.Daily.All;
}
