using TrustClaims.Domain.Claims;

namespace TrustClaims.Domain.Trust;

/// <summary>
/// A threshold laid out for going down columns. A cell is a type and a standing, <c>type * 3 + standing</c>; each has its limit, and what is found at or under it:
/// within, or, where no limit is set, that the rule does not apply.
/// </summary>
internal sealed class CellLimits
{
    private const byte Beyond = (byte)Finding.Beyond;
    private const byte NotApplicable = (byte)Finding.NotApplicable;

    private readonly long[] limits = new long[Cells.Count];
    private readonly byte[] within = new byte[Cells.Count];

    private CellLimits()
    {
    }

    /// <param name="number">The largest number within.</param>
    /// <param name="ordersAlone">Whether the rule leaves contracts out.</param>
    public static CellLimits Of<T>(Threshold<T> threshold, Func<T, long> number, bool ordersAlone = false)
        where T : struct
    {
        var table = new CellLimits();
        for (var cell = 0; cell < Cells.Count; cell++)
        {
            var limit = ordersAlone && Cells.TypeOf(cell).IsForContract() ? null : threshold.For(Cells.TypeOf(cell), Cells.StandingOf(cell));
            (table.limits[cell], table.within[cell]) = limit is { } most ? (number(most), (byte)Finding.Within) : (long.MaxValue, NotApplicable);
        }

        return table;
    }

    /// <summary>The largest number there can be, where no limit is set.</summary>
    public long this[int cell] => limits[cell];

    public bool Has(int cell) => within[cell] != NotApplicable;

    public void AtMost(ReadOnlySpan<byte> cells, ReadOnlySpan<long> observed, Span<byte> findings)
    {
        observed = observed[..cells.Length];
        findings = findings[..cells.Length];
        for (var i = 0; i < cells.Length; i++)
        {
            var cell = cells[i];
            findings[i] = observed[i] <= limits[cell] ? within[cell] : Beyond;
        }
    }

    /// <summary>A negative count is not known.</summary>
    public void AtMost(ReadOnlySpan<byte> cells, ReadOnlySpan<int> observed, Span<byte> findings)
    {
        observed = observed[..cells.Length];
        findings = findings[..cells.Length];
        for (var i = 0; i < cells.Length; i++)
        {
            var (cell, count) = (cells[i], observed[i]);
            var found = count <= limits[cell] ? within[cell] : Beyond;
            findings[i] = count < 0 ? NotApplicable : found;
        }
    }
}
