namespace TrustClaims.Domain.Simulation;

/// <summary>A count or a sum over the claims of each owner within the last so many days; it only moves forward.</summary>
internal sealed class OwnerWindow(Chain chain, long[] ticks, int days)
{
    private readonly long length = days * TimeSpan.TicksPerDay;
    private readonly int[] oldest = (int[])chain.First.Clone();
    private readonly long[] sums = new long[chain.First.Length];
    private readonly long[] counted = new long[ticks.Length];

    /// <summary>The owner's sum as the claim at this position is declared; null where its owner is not known.</summary>
    public long? Before(int claim)
    {
        if (chain.Owners[claim] is not (>= 0 and var owner))
        {
            return null;
        }

        // A claim exactly so many days old has left the window, as in the live queries. The walk ends at this very claim at the latest.
        var from = ticks[claim] - length;
        var first = oldest[owner];
        while (ticks[first] <= from)
        {
            sums[owner] -= counted[first];
            first = chain.Next[first];
        }

        oldest[owner] = first;
        return sums[owner];
    }

    /// <summary>Counts an amount for a claim from now on, unless it has left the window already.</summary>
    public void Count(int claim, long amount)
    {
        if (chain.Owners[claim] is >= 0 and var owner && claim >= oldest[owner])
        {
            counted[claim] += amount;
            sums[owner] = checked(sums[owner] + amount);
        }
    }
}
