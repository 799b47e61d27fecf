using System.Runtime.InteropServices;

namespace TrustClaims.Domain.Simulation;

/// <summary>One value of each claim, side by side in memory.</summary>
internal abstract class Column
{
    /// <summary>Puts the values in another order: the value that was at <c>order[i]</c> comes to i.</summary>
    public abstract void Arrange(int[] order);
}

internal sealed class Column<T> : Column
    where T : unmanaged
{
    private List<T> values = [];

    public ReadOnlySpan<T> Values => CollectionsMarshal.AsSpan(values);

    public Span<T> Writable => CollectionsMarshal.AsSpan(values);

    public void Add(T value) => values.Add(value);

    public override void Arrange(int[] order)
    {
        var arranged = new List<T>(order.Length);
        CollectionsMarshal.SetCount(arranged, order.Length);
        var from = Values;
        var to = CollectionsMarshal.AsSpan(arranged);
        for (var i = 0; i < order.Length; i++)
        {
            to[i] = from[order[i]];
        }

        values = arranged;
    }
}
