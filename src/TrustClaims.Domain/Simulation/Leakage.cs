using System.Runtime.InteropServices;

namespace TrustClaims.Domain.Simulation;

/// <summary>
/// The estimators of docs/statistics.md over a set of claims: Horvitz and Thompson (1952) for the total under independent draws, Hajek with Wilson for
/// the honest share, and an "at most" bound where too few false claims were seen. Claims of unknown truth are taken as honest, and beside that as none of them honest.
/// </summary>
public static class Leakage
{
    /// <summary>With fewer observed false claims than this, a normal interval is not to be trusted.</summary>
    public const int FewestForNormal = 30;

    /// <summary>Of fewer claims whose truth was looked for no share is told.</summary>
    public const int FewestForShare = 30;

    public static LeakageEstimate Estimate(ReadOnlySpan<Observation> claims, Currency currency)
    {
        var sums = Sum(claims);
        return sums.Estimate(
            currency,
            sums.LargestNeeded is > 0 and var count ? SumOfLargest(claims, count) : 0,
            sums.LargestOfWorst is > 0 and var most ? SumOfLargest(claims, most) : 0);
    }

    /// <returns>The share of claims with y = a; null when the truth of too few was looked for.</returns>
    public static HonestShare? Honesty(ReadOnlySpan<Observation> claims) => Sum(claims).Honesty;

    internal static long SumOfLargest(ReadOnlySpan<Observation> claims, int count)
    {
        var amounts = new List<long>(claims.Length);
        foreach (ref readonly var claim in claims)
        {
            if (claim.State != TruthState.NothingPaid)
            {
                amounts.Add(claim.Amount);
            }
        }

        amounts.Sort();
        var largest = 0L;
        foreach (var amount in CollectionsMarshal.AsSpan(amounts)[^count..])
        {
            largest = checked(largest + amount);
        }

        return largest;
    }

    private static LeakageSums Sum(ReadOnlySpan<Observation> claims)
    {
        var sums = default(LeakageSums);
        foreach (ref readonly var claim in claims)
        {
            sums.Add(claim);
        }

        return sums;
    }
}
