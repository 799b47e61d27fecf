using System.Collections.Concurrent;

namespace TrustClaims.Domain.Simulation;

/// <summary>
/// Counts over windows that no decision changes: how many claims a customer declared, how many others did at an address. They are counted once for each
/// length, and a threshold moved over the same history finds them ready.
/// </summary>
/// <param name="count">The counts of every claim for a window of so many days; -1 where unknown.</param>
internal sealed class WindowCounts(Func<int, int[]> count)
{
    private const int MostKept = 8;
    private readonly ConcurrentDictionary<int, int[]> kept = new();

    public int[] Within(int days)
    {
        if (kept.Count >= MostKept && !kept.ContainsKey(days))
        {
            kept.Clear();
        }

        return kept.GetOrAdd(days, count);
    }
}
