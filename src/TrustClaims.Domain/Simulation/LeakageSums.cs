namespace TrustClaims.Domain.Simulation;

/// <summary>
/// What the estimators of leakage need to know of a set of claims. Sums of two sets that share no claim add up. Claims of unknown truth count as honest; beside that
/// stands what it would be if none of them were.
/// </summary>
internal struct LeakageSums
{
    private double weighted;
    private double variance;
    private double weights;
    private double squares;
    private double falseWeights;
    private long certain;
    private long unobserved;
    private UnknownSums unknown;

    public int Claims { get; private set; }

    /// <summary>How many of them are of known truth.</summary>
    public int Known { get; private set; }

    public int False { get; private set; }

    /// <summary>All that was payable.</summary>
    public long Amount { get; private set; }

    /// <summary>The leakage that was seen itself: the total is no less.</summary>
    public long Seen { get; private set; }

    /// <summary>What the claims of unknown truth would add if none of them were honest.</summary>
    public readonly long Unknown => unknown.Total;

    /// <summary>The leakage seen and everything not seen: the total is no more.</summary>
    public readonly long Most => checked(Seen + unobserved);

    /// <summary>No less than was seen and no more than could be: few claims that were drawn with small chances may stand for more than there is.</summary>
    public readonly long Total => Math.Clamp(checked(certain + (long)Math.Round(weighted)), Seen, Most);

    public readonly LeakageMethod Method =>
        Known == Claims ? LeakageMethod.PlainSum : False < Leakage.FewestForNormal ? LeakageMethod.AtMost : LeakageMethod.HorvitzThompson;

    /// <summary>How many of the largest amounts the bound "at most" adds up; 0 where there is none, or all are added.</summary>
    public readonly int LargestNeeded => Needed(Method, MostFalse(falseWeights));

    /// <summary>The same if no claim of unknown truth is honest.</summary>
    public readonly int LargestOfWorst => unknown.Claims == 0 ? 0 : Needed(WorstMethod, MostFalse(falseWeights + unknown.Weights));

    /// <summary>The share of claims with y = a (Hajek) over all whose truth was looked for; null where that was so for too few.</summary>
    public readonly HonestShare? Honesty => Known + unknown.Drawn < Leakage.FewestForShare ? null
        : new HonestShare(HonestBut(falseWeights), HonestBut(falseWeights + unknown.Weights));

    private readonly LeakageMethod WorstMethod =>
        Known + unknown.Claims == Claims ? LeakageMethod.PlainSum : False + unknown.Drawn < Leakage.FewestForNormal ? LeakageMethod.AtMost : LeakageMethod.HorvitzThompson;

    public void Add(in Observation claim)
    {
        if (!claim.IsKnown)
        {
            AddUnobserved(1, claim.Amount, claim.Amount * (double)claim.Amount, claim.Probability, claim.State);
            return;
        }

        Claims++;
        Amount = checked(Amount + claim.Amount);
        Known++;
        var (leak, weight) = (claim.Leak, 1 / claim.Probability);
        Observe(1, weight);
        if (leak > 0)
        {
            False++;
            falseWeights += weight;
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

    /// <summary>Adds claims of unknown truth that were as likely to be observed as each other; of those that nothing was paid for there is nothing to add.</summary>
    /// <param name="amount">What they come to.</param>
    /// <param name="ofSquares">The sum of the squares of their amounts.</param>
    public void AddUnobserved(int claims, long amount, double ofSquares, double probability, TruthState state)
    {
        if (state == TruthState.NothingPaid)
        {
            return;
        }

        Claims += claims;
        Amount = checked(Amount + amount);
        unobserved = checked(unobserved + amount);
        if (state == TruthState.NotDrawn && probability > 0)
        {
            return;
        }

        unknown.Add(claims, amount, ofSquares, probability);
        if (probability > 0)
        {
            Observe(claims, 1 / probability);
        }
    }

    /// <summary>Adds the sums of other claims.</summary>
    public void Add(in LeakageSums others)
    {
        (Claims, Known, False) = (Claims + others.Claims, Known + others.Known, False + others.False);
        (Amount, Seen) = checked((Amount + others.Amount, Seen + others.Seen));
        (certain, unobserved) = checked((certain + others.certain, unobserved + others.unobserved));
        (weighted, variance) = (weighted + others.weighted, variance + others.variance);
        (weights, squares, falseWeights) = (weights + others.weights, squares + others.squares, falseWeights + others.falseWeights);
        unknown.Add(others.unknown);
    }

    /// <param name="largest">The sum of so many of the largest amounts; asked for where a bound needs it.</param>
    public readonly LeakageEstimate Estimate(Currency currency, Func<int, long> largest) => Estimate(
        currency, LargestNeeded is > 0 and var count ? largest(count) : 0, LargestOfWorst is > 0 and var most ? largest(most) : 0);

    /// <param name="largest">The sum of the <see cref="LargestNeeded"/> largest amounts.</param>
    /// <param name="worst">The sum of the <see cref="LargestOfWorst"/> largest amounts.</param>
    public readonly LeakageEstimate Estimate(Currency currency, long largest, long worst)
    {
        var bound = LargestNeeded > 0 ? largest : Most;
        return Told(currency, Method, Total, Seen, bound, variance, unknown.Claims == 0 ? null : Worst(currency, worst));
    }

    private readonly LeakageEstimate Worst(Currency currency, long worst)
    {
        var seen = checked(Seen + unknown.Amount);
        var total = Math.Clamp(checked(certain + unknown.Certain + (long)Math.Round(weighted + unknown.Weighted)), seen, Most);
        var bound = LargestOfWorst > 0 ? checked(worst + unknown.Never) : Most;
        return Told(currency, WorstMethod, total, seen, bound, variance + unknown.Variance, noneHonest: null);
    }

    private readonly LeakageEstimate Told(Currency currency, LeakageMethod method, long total, long seen, long bound, double spread, LeakageEstimate? noneHonest)
    {
        var half = (long)Math.Round(Intervals.Normal * Math.Sqrt(spread));
        var (low, high) = method switch
        {
            LeakageMethod.PlainSum => (total, total),
            LeakageMethod.AtMost => (seen, Math.Min(bound, Most)),
            _ => (Math.Max(seen, total - half), Math.Min(Most, total + half)),
        };
        Money Of(long minor) => new(minor, currency);
        return new LeakageEstimate(Of(total), Of(Math.Min(low, total)), Of(Math.Max(high, total)), Of(Amount), method, noneHonest);
    }

    private readonly ShareEstimate HonestBut(double notHonest) => Intervals.Wilson((weights - notHonest) / weights, weights * weights / squares);

    // From what is known of some; where nothing is, all may be false. Claims that had no chance are counted like the others: nothing says that they are better.
    private readonly int MostFalse(double notHonest)
    {
        if (Known == 0)
        {
            return Claims;
        }

        var (size, share) = (weights * weights / squares, notHonest / weights);
        return Math.Min(Claims, (int)Math.Ceiling(Intervals.AtMostShare(share * size, size) * Claims));
    }

    private readonly int Needed(LeakageMethod method, int mostFalse) => method == LeakageMethod.AtMost && mostFalse < Claims ? mostFalse : 0;

    private void Observe(int claims, double weight)
    {
        weights += claims * weight;
        squares += claims * weight * weight;
    }
}
