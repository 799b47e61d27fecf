namespace TrustClaims.Domain.Simulation;

/// <summary>What the estimators of leakage need to know of a set of claims. Sums of two sets that share no claim add up.</summary>
internal struct LeakageSums
{
    private double weighted;
    private double variance;
    private double weights;
    private double squares;
    private double falseWeights;
    private long certain;
    private long unobserved;

    public int Claims { get; private set; }

    /// <summary>How many of them are of known truth.</summary>
    public int Known { get; private set; }

    public int False { get; private set; }

    /// <summary>All that was payable.</summary>
    public long Amount { get; private set; }

    /// <summary>The leakage that was seen itself: the total is no less.</summary>
    public long Seen { get; private set; }

    /// <summary>What the claims of unknown truth would add if none of them were honest.</summary>
    public long Unknown { get; private set; }

    /// <summary>The leakage seen and everything not seen: the total is no more.</summary>
    public readonly long Most => checked(Seen + unobserved);

    /// <summary>No less than was seen and no more than could be: few claims that were drawn with small chances may stand for more than there is.</summary>
    public readonly long Total => Math.Clamp(checked(certain + (long)Math.Round(weighted)), Seen, Most);

    public readonly LeakageMethod Method =>
        Known == Claims ? LeakageMethod.PlainSum : False < Leakage.FewestForNormal ? LeakageMethod.AtMost : LeakageMethod.HorvitzThompson;

    /// <summary>How many of the claims may at most be false, from what is known of some.</summary>
    public readonly int MostFalse
    {
        get
        {
            var size = weights == 0 ? 0 : weights * weights / squares;
            var share = weights == 0 ? 0 : falseWeights / weights;
            return Math.Min(Claims, (int)Math.Ceiling(Intervals.AtMostShare(share * size, size) * Claims));
        }
    }

    /// <summary>The share of claims with y = a (Hajek); null where no truth is known.</summary>
    public readonly ShareEstimate? Honesty => weights == 0 ? null : Intervals.Wilson((weights - falseWeights) / weights, weights * weights / squares);

    private readonly long HalfWidth => (long)Math.Round(Intervals.Normal * Math.Sqrt(variance));

    public void Add(in Observation claim)
    {
        if (!claim.IsKnown)
        {
            AddUnobserved(1, claim.Amount, claim.Probability, claim.State);
            return;
        }

        Claims++;
        Amount = checked(Amount + claim.Amount);
        Known++;
        var (leak, weight) = (claim.Leak, 1 / claim.Probability);
        weights += weight;
        squares += weight * weight;
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

    /// <summary>Adds claims of unknown truth that were as likely to be observed as each other.</summary>
    public void AddUnobserved(int claims, long amount, double probability, TruthState state)
    {
        Claims += claims;
        Amount = checked(Amount + amount);
        unobserved = checked(unobserved + amount);
        if (state != TruthState.NotDrawn || probability <= 0)
        {
            Unknown = checked(Unknown + (long)Math.Round(amount * (probability > 0 ? 1 / probability : 1)));
        }
    }

    /// <summary>Adds the sums of other claims.</summary>
    public void Add(in LeakageSums others)
    {
        (Claims, Known, False) = (Claims + others.Claims, Known + others.Known, False + others.False);
        (Amount, Seen, Unknown) = checked((Amount + others.Amount, Seen + others.Seen, Unknown + others.Unknown));
        (certain, unobserved) = checked((certain + others.certain, unobserved + others.unobserved));
        (weighted, variance) = (weighted + others.weighted, variance + others.variance);
        (weights, squares, falseWeights) = (weights + others.weights, squares + others.squares, falseWeights + others.falseWeights);
    }

    /// <param name="largest">The sum of the <see cref="MostFalse"/> largest amounts; read where <see cref="Method"/> is the bound.</param>
    public readonly LeakageEstimate Estimate(Currency currency, long largest)
    {
        var total = Total;
        var (low, high) = Method switch
        {
            LeakageMethod.PlainSum => (total, total),
            LeakageMethod.AtMost => (Seen, Math.Min(largest, Most)),
            _ => (Math.Max(Seen, total - HalfWidth), Math.Min(Most, total + HalfWidth)),
        };
        return new LeakageEstimate(
            new Money(total, currency),
            new Money(Math.Min(low, total), currency),
            new Money(Math.Max(high, total), currency),
            Amount == 0 ? null : (double)total / Amount,
            Method,
            new Money(Math.Min(checked(total + Unknown), Most), currency));
    }
}
