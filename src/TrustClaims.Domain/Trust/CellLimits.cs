using System.Runtime.CompilerServices;
using TrustClaims.Domain.Claims;

namespace TrustClaims.Domain.Trust;

/// <summary>
/// A threshold laid out for going down columns. A cell is a segment's index; each has its limit, and what is found within it: within, or, where no limit is
/// set, that the rule does not apply. What is found is looked up rather than decided: a processor guesses decisions, and half of these guesses would be wrong.
/// </summary>
internal sealed class CellLimits
{
    private readonly long[] limits = new long[Segment.All.Count];
    private readonly byte[] has = new byte[Segment.All.Count];
    private readonly byte[] findings = new byte[4 * Segment.All.Count];

    private CellLimits()
    {
    }

    /// <param name="number">The largest number within.</param>
    /// <param name="ordersAlone">Whether the rule leaves contracts out.</param>
    public static CellLimits Of<T>(Threshold<T> threshold, Func<T, long> number, bool ordersAlone = false)
        where T : struct
    {
        var table = new CellLimits();
        foreach (var segment in Segment.All)
        {
            var cell = segment.Index;
            var limit = ordersAlone && segment.Type.IsForContract() ? null : threshold.For(segment.Type, segment.Standing);
            table.limits[cell] = limit is { } most ? number(most) : long.MaxValue;
            table.has[cell] = One(limit is not null);
            table.findings.AsSpan(4 * cell, 4).Fill((byte)Finding.NotApplicable);
            if (limit is not null)
            {
                table.findings[4 * cell] = (byte)Finding.Within;
                table.findings[(4 * cell) + 1] = (byte)Finding.Beyond;
            }
        }

        return table;
    }

    /// <summary>The largest number there can be, where no limit is set.</summary>
    public long this[int cell] => limits[cell];

    /// <summary>1 for true, 0 for false.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte One(bool isSo) => Unsafe.BitCast<bool, byte>(isSo);

    public bool Has(int cell) => has[cell] != 0;

    /// <summary>1 where a limit is set, else 0.</summary>
    public byte HasOne(int cell) => has[cell];

    public void AtMost(ReadOnlySpan<byte> cells, ReadOnlySpan<long> observed, Span<byte> found)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            var cell = cells[i];
            found[i] = findings[(4 * cell) + One(observed[i] > limits[cell])];
        }
    }

    /// <summary>A negative count is not known.</summary>
    public void AtMost(ReadOnlySpan<byte> cells, ReadOnlySpan<int> observed, Span<byte> found)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            var (cell, count) = (cells[i], observed[i]);
            found[i] = findings[(4 * cell) + One(count > limits[cell]) + (2 * One(count < 0))];
        }
    }
}
