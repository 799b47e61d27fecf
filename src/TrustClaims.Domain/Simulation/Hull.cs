namespace TrustClaims.Domain.Simulation;

/// <summary>One raise of a segment's threshold along its hull: so many claims more for so much leakage more, at its upper end, in minor units.</summary>
/// <param name="From">The point of the segment's curve at which it stands before; -1 believes nobody.</param>
internal readonly record struct Raise(int Segment, int From, int To, long Claims, long Cost) : IComparable<Raise>
{
    /// <summary>The cheapest claim comes first.</summary>
    public int CompareTo(Raise other) => ((Int128)Cost * other.Claims).CompareTo((Int128)other.Cost * Claims);
}

/// <summary>The convex hull of a segment's curve: the thresholds that are best for some price of a claim. The others cost more than a mixture of two of these.</summary>
internal static class Hull
{
    /// <param name="usable">Points of the curve that may be stood on, in rising order.</param>
    /// <returns>The raises from nobody to the last usable point, each claim dearer than the one before.</returns>
    public static IReadOnlyList<Raise> Of(int segment, IReadOnlyList<FrontierPoint> curve, IEnumerable<int> usable)
    {
        var raises = new List<Raise>();
        foreach (var point in usable)
        {
            while (raises.Count > 0 && Between(raises[^1].To, point).CompareTo(raises[^1]) <= 0)
            {
                raises.RemoveAt(raises.Count - 1);
            }

            raises.Add(Between(raises.Count > 0 ? raises[^1].To : -1, point));
        }

        return raises;

        Raise Between(int from, int to)
        {
            var (claims, cost) = from < 0 ? (0, 0) : (curve[from].Claims, curve[from].Leakage.High.Minor);
            return new Raise(segment, from, to, curve[to].Claims - claims, curve[to].Leakage.High.Minor - cost);
        }
    }
}
