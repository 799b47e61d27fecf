namespace TrustClaims.Domain.Simulation;

/// <summary>Gathers claims in any order, in blocks, so that nothing is copied while it grows, and makes a history of them.</summary>
public sealed class HistoryBuilder
{
    internal const int BlockSize = 4_096;

    private readonly List<HistoryClaim[]> blocks = [];

    public int Count { get; private set; }

    public void Add(in HistoryClaim claim)
    {
        if (Count % BlockSize == 0)
        {
            blocks.Add(new HistoryClaim[BlockSize]);
        }

        blocks[^1][Count++ % BlockSize] = claim;
    }

    /// <summary>Sorts by instant of declaration; claims of one instant stay in the order in which they came.</summary>
    public History Build()
    {
        var (order, ticks) = (new int[Count], new long[Count]);
        for (var i = 0; i < order.Length; i++)
        {
            (order[i], ticks[i]) = (i, blocks[i / BlockSize][i % BlockSize].DeclaredAt.UtcTicks);
        }

        Array.Sort(order, (one, other) => ticks[one] != ticks[other] ? ticks[one].CompareTo(ticks[other]) : one.CompareTo(other));
        return new History(blocks, order);
    }
}
