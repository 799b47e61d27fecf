using TrustClaims.Domain.Simulation;

namespace TrustClaims.Domain.Trust;

/// <summary>How long and how well we know a customer, from plain facts; it is no score. In rising order.</summary>
public enum Standing
{
    New,
    Regular,
    Loyal,
}

/// <summary>What it takes to reach one standing. Both limits are inclusive.</summary>
/// <param name="TenureDays">Whole days since the customer's <c>since</c>, or else since the first order.</param>
/// <param name="DeliveredOrders">Orders delivered; met by definition for the holder of a contract.</param>
public sealed record StandingThreshold(int TenureDays, int DeliveredOrders)
{
    internal bool IsMetBy(in ClaimFacts facts) =>
        facts.TenureDays >= TenureDays && (facts.HoldsContract || facts.DeliveredOrders >= DeliveredOrders);

    /// <summary>1 or 0; both are -1 where nobody knows.</summary>
    internal int IsMetBy(int tenureDays, int deliveredOrders) => CellLimits.One(tenureDays >= TenureDays) & CellLimits.One(deliveredOrders >= DeliveredOrders);
}

/// <summary>
/// The thresholds of standing: the highest standing whose every condition is met, and none above what was arranged with the customer. An unknown fact meets no
/// condition.
/// </summary>
public sealed record StandingThresholds(StandingThreshold Regular, StandingThreshold Loyal)
{
    /// <summary>The lower of two standings.</summary>
    private static readonly byte[] Least = [0, 0, 0, 0, 1, 1, 0, 1, 2];

    public Standing Of(in ClaimFacts facts)
    {
        var own = Loyal.IsMetBy(facts) ? Standing.Loyal : Regular.IsMetBy(facts) ? Standing.Regular : Standing.New;
        return facts.StandingAtMost is { } most && most < own ? most : own;
    }

    /// <summary>The cells, type and standing, of as many claims as there is place for.</summary>
    internal void OfAll(ClaimColumns claims, int start, Span<byte> cells)
    {
        var types = claims.Type.Values.Slice(start, cells.Length);
        var most = claims.StandingAtMost.Values.Slice(start, cells.Length);
        var tenure = claims.Tenure.Values.Slice(start, cells.Length);
        var orders = claims.Orders.Values.Slice(start, cells.Length);
        var (regular, loyal) = (Regular, Loyal);
        for (var i = 0; i < cells.Length; i++)
        {
            var isLoyal = loyal.IsMetBy(tenure[i], orders[i]);
            var own = (2 * isLoyal) + ((1 - isLoyal) & regular.IsMetBy(tenure[i], orders[i]));
            cells[i] = (byte)((types[i] * Segment.Standings) + Least[(Segment.Standings * own) + most[i]]);
        }
    }
}
