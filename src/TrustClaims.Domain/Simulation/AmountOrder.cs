namespace TrustClaims.Domain.Simulation;

/// <summary>Sorts by amount, digit after digit: a million claims in a tenth of the time of comparing them.</summary>
internal static class AmountOrder
{
    private const int Bits = 11;
    private const int Digits = 1 << Bits;

    /// <returns>The positions of the claims in rising order of amount; equal amounts stay in the order given.</returns>
    public static int[] Of(ReadOnlySpan<long> amounts)
    {
        var (keys, order, largest) = (amounts.ToArray(), new int[amounts.Length], 0L);
        for (var i = 0; i < keys.Length; i++)
        {
            order[i] = i;
            largest |= keys[i];
        }

        ArgumentOutOfRangeException.ThrowIfNegative(largest, nameof(amounts));
        var (sortedKeys, sorted) = (new long[keys.Length], new int[keys.Length]);
        for (var shift = 0; shift < 63 && largest >> shift > 0; shift += Bits)
        {
            Distribute(keys, order, sortedKeys, sorted, shift);
            (keys, order, sortedKeys, sorted) = (sortedKeys, sorted, keys, order);
        }

        return order;
    }

    private static void Distribute(long[] keys, int[] order, long[] sortedKeys, int[] sorted, int shift)
    {
        Span<int> next = stackalloc int[Digits];
        next.Clear();
        foreach (var key in keys)
        {
            next[(int)(key >> shift) & (Digits - 1)]++;
        }

        var start = 0;
        foreach (ref var place in next)
        {
            (place, start) = (start, start + place);
        }

        for (var i = 0; i < keys.Length; i++)
        {
            var place = next[(int)(keys[i] >> shift) & (Digits - 1)]++;
            (sortedKeys[place], sorted[place]) = (keys[i], order[i]);
        }
    }
}
