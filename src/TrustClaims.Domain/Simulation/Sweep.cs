using TrustClaims.Domain.Trust;

namespace TrustClaims.Domain.Simulation;

/// <summary>Raises the segments' thresholds along their hulls, the cheapest claim first, as long as the upper end of the leakage of all together keeps a budget.</summary>
internal sealed class Sweep
{
    private const int Nobody = -1;
    private readonly Believable claims;
    private readonly Frontier frontier;
    private readonly Raise[] raises;
    private readonly int[] at = new int[Segment.All.Count];
    private readonly int[] firsts = new int[Segment.All.Count];

    public Sweep(Believable claims, Frontier frontier)
    {
        (this.claims, this.frontier) = (claims, frontier);
        raises = [.. frontier.Segments.SelectMany((curve, segment) => Hull.Of(segment, curve, Usable(curve))).Order()];
        Array.Fill(at, Nobody);
    }

    public bool CanRaise => raises.Length > 0;

    public int Claims => firsts.Sum();

    /// <summary>Where enough is known to stand behind a threshold.</summary>
    public static bool IsKnownEnough(FrontierPoint point) => point.Known >= Believable.FewestKnown && point.Sums.Unknown <= point.Sums.Amount / 2;

    /// <summary>Null where it believes nobody.</summary>
    public FrontierPoint? At(Segment segment) => at[segment.Index] == Nobody ? null : frontier.Segments[segment.Index][at[segment.Index]];

    /// <summary>Leaves each segment where the budget, in minor units, has led it.</summary>
    /// <returns>How many more claims one more major unit would believe; null where all are believed.</returns>
    public double? Spend(long budget)
    {
        var affordable = Affordable(budget);
        Array.Fill(at, Nobody);
        Array.Clear(firsts);
        foreach (var raise in raises.AsSpan(0, affordable))
        {
            Move(raise.Segment, raise.To);
        }

        if (affordable == raises.Length)
        {
            return null;
        }

        var more = More(raises[affordable]);
        GoPartOfTheWay(raises[affordable], budget);
        return more;
    }

    public LeakageEstimate Estimate() => Sums().Estimate(claims.Currency, count => claims.SumOfLargest(firsts, count));

    private static IEnumerable<int> Usable(IReadOnlyList<FrontierPoint> curve) => Enumerable.Range(0, curve.Count).Where(point => IsKnownEnough(curve[point]));

    // Upper ends may shrink when more is known, so the last that is affordable is looked for, not the first that is not. What was seen itself only grows.
    private int Affordable(long budget)
    {
        var affordable = 0;
        for (var i = 0; i < raises.Length; i++)
        {
            Move(raises[i].Segment, raises[i].To);
            if (Sums().Seen > budget)
            {
                break;
            }

            affordable = Estimate().High.Minor <= budget ? i + 1 : affordable;
        }

        return affordable;
    }

    // What is left over goes to the segment whose turn it is: more would never be believed for less.
    private void GoPartOfTheWay(Raise raise, long budget)
    {
        for (var point = raise.To - 1; point > raise.From; point--)
        {
            if (IsKnownEnough(frontier.Segments[raise.Segment][point]))
            {
                Move(raise.Segment, point);
                if (Estimate().High.Minor <= budget)
                {
                    return;
                }
            }
        }

        Move(raise.Segment, raise.From);
    }

    private double More(Raise raise)
    {
        var before = Estimate().High.Minor;
        Move(raise.Segment, raise.To);
        var cost = Estimate().High.Minor - before;
        Move(raise.Segment, raise.From);
        return (double)raise.Claims * claims.Currency.MinorPerMajor / cost;
    }

    private void Move(int segment, int point) =>
        (at[segment], firsts[segment]) = (point, point == Nobody ? 0 : frontier.Segments[segment][point].Claims);

    private LeakageSums Sums()
    {
        var sums = default(LeakageSums);
        for (var segment = 0; segment < at.Length; segment++)
        {
            if (at[segment] != Nobody)
            {
                sums.Add(frontier.Segments[segment][at[segment]].Sums);
            }
        }

        return sums;
    }
}
