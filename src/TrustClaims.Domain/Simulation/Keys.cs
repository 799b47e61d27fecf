using System.Runtime.InteropServices;

namespace TrustClaims.Domain.Simulation;

/// <summary>Numbers keys from 0 on, so that what is kept for each stands in plain arrays; -1 is "not known".</summary>
internal sealed class Keys<T>(IEqualityComparer<T>? comparer = null)
    where T : notnull
{
    private readonly Dictionary<T, int> numbers = new(comparer);
    private readonly List<T> keys = [];

    public int Count => keys.Count;

    public IReadOnlyList<T> All => keys;

    public int NumberOf(T? key)
    {
        if (key is null)
        {
            return -1;
        }

        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, key, out var known);
        if (!known)
        {
            number = keys.Count;
            keys.Add(key);
        }

        return number;
    }
}
