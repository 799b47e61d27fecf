namespace TrustClaims.Domain.Simulation;

/// <summary>
/// The estimators of docs/statistics.md over a set of claims: Horvitz and Thompson (1952) for the total under independent draws, Hajek with Wilson for
/// the honest share, and an "at most" bound where too few false claims were seen.
/// </summary>
public static class Leakage
{
    /// <summary>With fewer observed false claims than this, a normal interval is not to be trusted.</summary>
    public const int FewestForNormal = 30;

    public static LeakageEstimate Estimate(ReadOnlySpan<Observation> claims, Currency currency)
    {
        var sums = default(Sums);
        foreach (ref readonly var claim in claims)
        {
            sums.Add(claim);
        }

        var total = sums.Total;
        var (low, high, method) = sums.Unobserved == 0 ? (total, total, LeakageMethod.PlainSum)
            : sums.False < FewestForNormal ? (sums.Seen, AtMost(claims, sums), LeakageMethod.AtMost)
            : (Math.Max(sums.Seen, total - sums.HalfWidth), Math.Min(sums.Most, total + sums.HalfWidth), LeakageMethod.HorvitzThompson);
        return new LeakageEstimate(
            new Money(total, currency),
            new Money(Math.Min(low, total), currency),
            new Money(Math.Max(high, total), currency),
            sums.Amount == 0 ? null : (double)total / sums.Amount,
            method,
            new Money(checked(total + sums.Unknown), currency));
    }

    /// <returns>The share of claims with y = a; null when no truth is known.</returns>
    public static ShareEstimate? Honesty(ReadOnlySpan<Observation> claims)
    {
        double weights = 0, squares = 0, honest = 0;
        foreach (ref readonly var claim in claims)
        {
            if (claim.IsKnown)
            {
                var weight = 1 / claim.Probability;
                weights += weight;
                squares += weight * weight;
                honest += claim.Leak == 0 ? weight : 0;
            }
        }

        return weights == 0 ? null : Intervals.Wilson(honest / weights, weights * weights / squares);
    }

    /// <summary>
    /// The sum of as many of the largest amounts as claims may at most be false; what was seen, and all that was not, caps it.
    /// </summary>
    private static long AtMost(ReadOnlySpan<Observation> claims, in Sums sums)
    {
        var size = sums.Weights == 0 ? 0 : sums.Weights * sums.Weights / sums.Squares;
        var share = sums.Weights == 0 ? 0 : sums.FalseWeights / sums.Weights;
        var count = (int)Math.Ceiling(Intervals.AtMostShare(share * size, size) * claims.Length);
        var amounts = new long[claims.Length];
        for (var i = 0; i < amounts.Length; i++)
        {
            amounts[i] = claims[i].Amount;
        }

        Array.Sort(amounts);
        var largest = 0L;
        for (var i = amounts.Length - 1; i >= Math.Max(0, amounts.Length - count); i--)
        {
            largest = checked(largest + amounts[i]);
        }

        return Math.Min(largest, sums.Most);
    }

    private struct Sums
    {
        private double weighted;
        private double variance;
        private long certain;
        private long unobserved;

        public int Unobserved { get; private set; }

        public int False { get; private set; }

        /// <summary>All that was payable.</summary>
        public long Amount { get; private set; }

        /// <summary>The leakage that was seen itself: the total is no less.</summary>
        public long Seen { get; private set; }

        /// <summary>What the claims of unknown truth would add if none of them were honest.</summary>
        public long Unknown { get; private set; }

        public double Weights { get; private set; }

        public double Squares { get; private set; }

        public double FalseWeights { get; private set; }

        public readonly long Total => checked(certain + (long)Math.Round(weighted));

        /// <summary>The leakage seen and everything not seen: the total is no more.</summary>
        public readonly long Most => checked(Seen + unobserved);

        public readonly long HalfWidth => (long)Math.Round(Intervals.Normal * Math.Sqrt(variance));

        public void Add(in Observation claim)
        {
            Amount = checked(Amount + claim.Amount);
            if (!claim.IsKnown)
            {
                AddUnobserved(claim);
                return;
            }

            var (leak, weight) = (claim.Leak, 1 / claim.Probability);
            Weights += weight;
            Squares += weight * weight;
            if (leak > 0)
            {
                False++;
                FalseWeights += weight;
                Seen = checked(Seen + leak);
            }

            // Whole cents stay whole: with every claim observed the estimate is the plain sum.
            if (claim.Probability >= 1)
            {
                certain = checked(certain + leak);
                return;
            }

            weighted += leak * weight;
            variance += (1 - claim.Probability) * weight * weight * leak * (double)leak;
        }

        private void AddUnobserved(in Observation claim)
        {
            Unobserved++;
            unobserved = checked(unobserved + claim.Amount);
            if (claim.State != TruthState.NotDrawn || claim.Probability <= 0)
            {
                var weight = claim.Probability > 0 ? 1 / claim.Probability : 1;
                Unknown = checked(Unknown + (long)Math.Round(claim.Amount * weight));
            }
        }
    }
}
