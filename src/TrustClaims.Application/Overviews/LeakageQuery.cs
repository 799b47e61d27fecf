using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.FollowUps;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.FollowUps;
using TrustClaims.Domain.Simulation;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Overviews;

/// <summary>What believed claims come to. Tallies of claims that are not the same add up.</summary>
internal sealed class PeriodTally
{
    public LeakageTally Leakage { get; } = new();

    public int Drawn { get; private set; }

    public int Open { get; private set; }

    public void Count(int drawn, int open) => (Drawn, Open) = (Drawn + drawn, Open + open);

    public void Add(PeriodTally others)
    {
        Leakage.Add(others.Leakage);
        Count(others.Drawn, others.Open);
    }
}

internal static class LeakageQuery
{
    /// <summary>Of the claims that were believed.</summary>
    public static async Task<PeriodLeakage> Leakage(this ClaimsDb db, IQueryable<Claim> claims, Currency currency, CancellationToken cancellation) =>
        await db.Told(await db.Tally(claims, currency, cancellation), claims, currency, cancellation);

    /// <summary>Only those of known truth are read, one after the other; the database counts the others.</summary>
    public static async Task<PeriodTally> Tally(this ClaimsDb db, IQueryable<Claim> claims, Currency currency, CancellationToken cancellation)
    {
        var (believed, tally) = (db.Believed(claims, currency), new PeriodTally());
        await foreach (var one in believed.Where(one => one.IsKnown).Select(one => new { one.Minor, one.Probability, one.FollowUp }).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            tally.Count(drawn: 1, open: 0);
            tally.Leakage.Add(new Observation(one.Minor, one.FollowUp!.Truth?.Minor ?? 0, one.Probability, FollowUp.StateOf(one.Probability, one.FollowUp)));
        }

        var others = await believed.Where(one => !one.IsKnown)
            .GroupBy(one => new { one.Probability, IsDrawn = one.FollowUp != null, IsOpen = one.FollowUp != null && one.FollowUp.End == null })
            .Select(group => new { group.Key, Claims = group.Count(), Minor = group.Sum(one => one.Minor), OfSquares = group.Sum(one => (double)one.Minor * one.Minor) }).ToListAsync(cancellation);
        foreach (var group in others)
        {
            tally.Count(group.Key.IsDrawn ? group.Claims : 0, group.Key.IsOpen ? group.Claims : 0);
            tally.Leakage.AddUnobserved(
                group.Claims, group.Minor, group.OfSquares, group.Key.Probability, !group.Key.IsDrawn && group.Key.Probability > 0 ? TruthState.NotDrawn : TruthState.Unknown);
        }

        return tally;
    }

    /// <param name="claims">Those of the tally.</param>
    public static async Task<PeriodLeakage> Told(this ClaimsDb db, PeriodTally tally, IQueryable<Claim> claims, Currency currency, CancellationToken cancellation)
    {
        var leakage = tally.Leakage;
        var why = leakage.Claims == 0 ? CannotSay.NoClaims : leakage.Known == 0 ? CannotSay.TruthUnknown : (CannotSay?)null;
        async Task<long> Largest(int count) => why is not null || count == 0 ? 0
            : await db.Believed(claims, currency).OrderByDescending(one => one.Minor).Take(count).SumAsync(one => one.Minor, cancellation);
        var (largest, worst) = (await Largest(leakage.LargestNeeded), await Largest(leakage.LargestOfWorst));
        return new PeriodLeakage(
            leakage.Claims, new Money(leakage.Amount, currency), tally.Drawn, leakage.Known, tally.Open, leakage.NeverObservable,
            why is null ? leakage.Estimate(currency, largest, worst) : null, leakage.Honesty, why);
    }
}
