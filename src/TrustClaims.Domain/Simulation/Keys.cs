using System.Runtime.InteropServices;

namespace TrustClaims.Domain.Simulation;

/// <summary>Numbers texts from 0 on, so that what is kept for each stands in plain arrays; -1 is "not known".</summary>
internal sealed class Keys
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);

    public int Count => numbers.Count;

    public int NumberOf(string? key)
    {
        if (key is null)
        {
            return -1;
        }

        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, key, out var known);
        return known ? number : number = numbers.Count - 1;
    }
}
