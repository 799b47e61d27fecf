namespace TrustClaims.Domain.Simulation;

/// <summary>
/// A count or a sum over the claims of each owner within the last so many days; it only moves forward. All windows are of one length, so claims leave them
/// in the order in which they were declared: one walk does for all owners, and memory is read in order.
/// </summary>
/// <param name="owners">Whose each claim is; -1 for nobody's.</param>
/// <param name="count">How many owners there are.</param>
/// <param name="declared">When each claim was declared, in order.</param>
internal sealed class OwnerWindow(Column<int> owners, int count, Column<long> declared, int days)
{
    private readonly long length = days * TimeSpan.TicksPerDay;
    private readonly long[] sums = new long[count];
    private readonly long[] counted = new long[declared.Values.Length];
    private int oldest;

    /// <summary>The owner's sum as the claim at this position is declared; null where its owner is not known.</summary>
    public long? Before(int claim)
    {
        // A claim exactly so many days old has left the window, as in the live queries. The walk ends at this very claim at the latest.
        var ownerOf = owners.Values;
        var ticks = declared.Values;
        for (var from = ticks[claim] - length; ticks[oldest] <= from; oldest++)
        {
            if (ownerOf[oldest] is >= 0 and var leaving)
            {
                sums[leaving] -= counted[oldest];
            }
        }

        return ownerOf[claim] is >= 0 and var owner ? sums[owner] : null;
    }

    /// <summary>Counts an amount for a claim from now on, unless it has left the window already.</summary>
    public void Count(int claim, long amount)
    {
        if (owners.Values[claim] is >= 0 and var owner && claim >= oldest)
        {
            counted[claim] += amount;
            sums[owner] = checked(sums[owner] + amount);
        }
    }
}
