using System.Runtime.InteropServices;

namespace TrustClaims.Domain.Simulation;

/// <summary>Numbers keys from 0 on, so that what is kept for each stands in plain arrays; -1 is "not known".</summary>
internal sealed class Keys<T>
    where T : notnull
{
    private readonly Dictionary<T, int> numbers = [];

    public int Count => numbers.Count;

    public int NumberOf(T? key)
    {
        if (key is null)
        {
            return -1;
        }

        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, key, out var known);
        return known ? number : number = numbers.Count - 1;
    }
}
