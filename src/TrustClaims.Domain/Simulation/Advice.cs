using TrustClaims.Domain.Trust;

namespace TrustClaims.Domain.Simulation;

/// <summary>The threshold advised for one segment.</summary>
/// <param name="Most">Inclusive; zero answers nobody at once. Null where <paramref name="Why"/> says that the past tells nothing about this segment.</param>
/// <param name="Claims">How many it would have believed.</param>
public sealed record AdvisedThreshold(Segment Segment, Money? Most, int Claims, CannotSay? Why);

/// <summary>
/// The amount thresholds that believe the most claims for a leakage that is accepted. Thresholds are raised along the convex hulls of the segments' curves, the
/// cheapest claim first: what is reached after each raise is the best there is for its cost (Everett, 1963). Docs/statistics.md tells what the budget is compared with.
/// </summary>
/// <param name="Thresholds">For each segment that has claims; those without a threshold are in none of the figures.</param>
/// <param name="Claims">How many the advised thresholds would have believed.</param>
/// <param name="Share">Of all the claims there are, 0 to 1.</param>
/// <param name="Leakage">Of the believed claims together, over the whole history: what a replay of these thresholds shows.</param>
/// <param name="LeakageAYear">The same a year; its high end is within what was accepted.</param>
/// <param name="ClaimsForOneMore">How many more would be believed for one more unit of money accepted, at the next raise; null where everybody is believed.</param>
public sealed record Advice(
    IReadOnlyList<AdvisedThreshold> Thresholds, int Claims, double Share, LeakageEstimate Leakage, LeakageEstimate LeakageAYear, double? ClaimsForOneMore)
{
    /// <param name="accepted">The leakage accepted a year, in the claims' currency; compared with the upper end of the interval.</param>
    /// <param name="frontier">Of the same claims: advised thresholds are points of it.</param>
    public static Figure<Advice> Of(Believable claims, Frontier frontier, Money accepted)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(accepted.Minor, nameof(accepted));
        if (claims.Count == 0)
        {
            return CannotSay.NoClaims;
        }

        if (claims.Length.TotalDays < Believable.ShortestDays)
        {
            return CannotSay.TooShort;
        }

        var sweep = new Sweep(claims, frontier);
        if (!sweep.CanRaise)
        {
            return Segment.All.Any(segment => WhyNot(claims, frontier, segment) == CannotSay.TruthUnknown) ? CannotSay.TruthUnknown : CannotSay.TooFewKnown;
        }

        var years = claims.Years;
        var more = sweep.Spend((long)Math.Floor(accepted.Minor * years));
        var leakage = sweep.Estimate();
        return new Advice(
            [.. Segment.All.Where(segment => claims.WholeOf(segment) > 0).Select(segment => Advised(segment, claims, frontier, sweep.At(segment)))],
            sweep.Claims,
            (double)sweep.Claims / claims.Whole,
            leakage,
            leakage.AYear(years),
            more);
    }

    private static AdvisedThreshold Advised(Segment segment, Believable claims, Frontier frontier, FrontierPoint? at) =>
        WhyNot(claims, frontier, segment) is { } why ? new AdvisedThreshold(segment, null, 0, why)
        : new AdvisedThreshold(segment, at?.Threshold ?? Money.Zero(claims.Currency), at?.Claims ?? 0, null);

    private static CannotSay? WhyNot(Believable claims, Frontier frontier, Segment segment)
    {
        var curve = frontier.Segments[segment.Index];
        return curve.Count == 0 ? CannotSay.NoClaims
            : curve.Any(Sweep.IsKnownEnough) ? null
            : curve[^1].Known < Believable.FewestKnown ? CannotSay.TooFewKnown : CannotSay.TruthUnknown;
    }
}
