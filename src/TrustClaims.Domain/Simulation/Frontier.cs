using TrustClaims.Domain.Trust;

namespace TrustClaims.Domain.Simulation;

/// <summary>What one amount threshold would have let through.</summary>
public sealed class FrontierPoint
{
    internal FrontierPoint(Money threshold, int whole, in LeakageSums sums, LeakageEstimate leakage) =>
        (Threshold, Share, Sums, Leakage) = (threshold, (double)sums.Claims / whole, sums, leakage);

    /// <summary>Inclusive.</summary>
    public Money Threshold { get; }

    /// <summary>How many would be believed.</summary>
    public int Claims => Sums.Claims;

    /// <summary>How many of them are of known truth.</summary>
    public int Known => Sums.Known;

    /// <summary>Believed, of all the claims there are, 0 to 1.</summary>
    public double Share { get; }

    /// <summary>All that would be payable on the believed.</summary>
    public Money Amount => new(Sums.Amount, Threshold.Currency);

    public LeakageEstimate Leakage { get; }

    /// <summary>Leakage over amount, 0 to 1; null where no truth is known, or nothing is payable.</summary>
    public double? Rate => Known == 0 ? null : Leakage.Rate;

    /// <summary>The ends of the band, whatever the truth of the unknown; null where nothing is payable.</summary>
    public double? RateLow => Leakage.RateLow;

    public double? RateHigh => Leakage.RateHigh;

    internal LeakageSums Sums { get; }
}

/// <summary>
/// Share of claims on word against leakage, as the amount threshold moves. Points stand at amounts that claims have: at all of them or, where these are too many,
/// evenly spread over the share, with both ends and the highest and the lowest rate.
/// </summary>
/// <param name="All">One threshold for everybody; no point where there is no claim.</param>
/// <param name="Segments">One threshold for each segment, by <see cref="Segment.Index"/>; shares are of the segment's own claims.</param>
public sealed record Frontier(IReadOnlyList<FrontierPoint> All, IReadOnlyList<IReadOnlyList<FrontierPoint>> Segments)
{
    /// <summary>Of one curve, both ends and both extremes among them.</summary>
    public const int MostPoints = 204;

    public static Frontier Of(Believable claims)
    {
        var all = new Curve(claims.Count, claims.Amounts, claims.Whole, claims.Currency);
        var curves = Segment.All
            .Select(segment => new Curve(claims.In(segment).Length, claims.AmountsIn(segment), claims.WholeOf(segment), claims.Currency)).ToArray();
        foreach (var segment in claims.Turns)
        {
            ref readonly var claim = ref claims.In(Segment.All[segment])[curves[segment].Claims];
            all.Add(claim);
            curves[segment].Add(claim);
        }

        return new Frontier(all.Points(), [.. curves.Select(curve => curve.Points())]);
    }
}
