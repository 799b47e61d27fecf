namespace TrustClaims.Domain.Simulation;

/// <summary>
/// The mean leakage of a claim, after Hajek: each claim whose truth was looked for weighs one over its probability, one that had no chance stands for itself. Those of
/// unknown truth are taken as honest, or as not. The deviation is for the mean that claims of this kind have in the long run, so it is not nought where each of these is
/// known.
/// </summary>
/// <param name="unknownAreHonest">Else they are wholly false.</param>
internal struct WeightedMean(bool unknownAreHonest)
{
    private double weights;
    private double squares;
    private double falseWeights;
    private double leaks;
    private double leaksOfSquares;
    private double squaredLeaksOfSquares;

    public int Known { get; private set; }

    public int Unknown { get; private set; }

    public int False { get; private set; }

    /// <summary>In minor units; read where at least one is known.</summary>
    public readonly double Value => leaks / weights;

    /// <summary>Standard deviation of <see cref="Value"/>: the square root of the sum of w^2 (x - mean)^2, over the sum of w.</summary>
    public readonly double Deviation
    {
        get
        {
            var mean = Value;
            return Math.Sqrt(Math.Max(0, squaredLeaksOfSquares - (2 * mean * leaksOfSquares) + (mean * mean * squares))) / weights;
        }
    }

    public void Add(in Observation claim)
    {
        if (claim is { State: TruthState.NotDrawn, Probability: > 0 })
        {
            return;
        }

        var leak = (double)(claim.IsKnown ? claim.Leak : unknownAreHonest ? 0 : claim.Amount);
        var weight = claim.Probability > 0 ? 1 / claim.Probability : 1;
        (Known, Unknown) = claim.IsKnown ? (Known + 1, Unknown) : (Known, Unknown + 1);
        weights += weight;
        squares += weight * weight;
        leaks += weight * leak;
        leaksOfSquares += weight * weight * leak;
        squaredLeaksOfSquares += weight * weight * leak * leak;
        if (leak > 0)
        {
            False++;
            falseWeights += weight;
        }
    }

    /// <summary>With few false claims seen: as many of the largest amounts as may at most be false, spread over all.</summary>
    public readonly double AtMost(ReadOnlySpan<Observation> claims)
    {
        var size = weights * weights / squares;
        var count = Math.Min(claims.Length, (int)Math.Ceiling(Intervals.AtMostShare(falseWeights / weights * size, size) * claims.Length));
        return (double)Leakage.SumOfLargest(claims, count) / claims.Length;
    }
}
