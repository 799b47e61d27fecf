namespace TrustClaims.Domain.Simulation;

/// <summary>A count or a sum over the claims of each owner within the last so many days; it only moves forward.</summary>
internal sealed class OwnerWindow(Chain chain, long[] ticks, int days)
{
    private readonly long length = days * TimeSpan.TicksPerDay;
    private readonly Link[] links = chain.Links;
    private readonly Edge[] edges = chain.Edges(ticks);
    private readonly long[] counted = new long[ticks.Length];

    /// <summary>The owner's sum as the claim at this position is declared; null where its owner is not known.</summary>
    public long? Before(int claim)
    {
        if (links[claim].Owner is not (>= 0 and var owner))
        {
            return null;
        }

        // A claim exactly so many days old has left the window, as in the live queries. The walk ends at this very claim at the latest.
        ref var edge = ref edges[owner];
        var from = ticks[claim] - length;
        while (edge.Ticks <= from)
        {
            edge.Sum -= counted[edge.Claim];
            (edge.Ticks, edge.Claim) = (links[edge.Claim].NextTicks, links[edge.Claim].Next);
        }

        return edge.Sum;
    }

    /// <summary>Counts an amount for a claim from now on, unless it has left the window already.</summary>
    public void Count(int claim, long amount)
    {
        if (links[claim].Owner is >= 0 and var owner && claim >= edges[owner].Claim)
        {
            counted[claim] += amount;
            edges[owner].Sum = checked(edges[owner].Sum + amount);
        }
    }
}
