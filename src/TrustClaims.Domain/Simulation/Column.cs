namespace TrustClaims.Domain.Simulation;

/// <summary>One value of each claim, side by side in memory.</summary>
internal abstract class Column
{
    /// <summary>Puts the values in another order: the value that was at <c>order[i]</c> comes to i.</summary>
    public abstract void Arrange(int[] order);

    /// <summary>Lets go of the room that was kept for more.</summary>
    public abstract void Trim();
}

internal sealed class Column<T> : Column
    where T : unmanaged
{
    private const int First = 1_024;
    private T[] values = [];

    public int Count { get; private set; }

    public Span<T> Values => values.AsSpan(0, Count);

    public void Add(T value)
    {
        if (Count == values.Length)
        {
            Array.Resize(ref values, Math.Max(First, 2 * Count));
        }

        values[Count++] = value;
    }

    public override void Arrange(int[] order)
    {
        var arranged = new T[order.Length];
        for (var i = 0; i < order.Length; i++)
        {
            arranged[i] = values[order[i]];
        }

        values = arranged;
    }

    public override void Trim() => Array.Resize(ref values, Count);
}
