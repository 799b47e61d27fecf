namespace TrustClaims.Domain.Simulation;

/// <summary>
/// The claims of each customer (or address) in order of time, as a chain of positions: what a window that only ever moves forward needs, without a
/// list for each.
/// </summary>
internal sealed class Chain
{
    /// <param name="owners">Whose each claim is; -1 for nobody's.</param>
    public Chain(int[] owners, int count)
    {
        (Owners, Next, First) = (owners, new int[owners.Length], new int[count]);
        Array.Fill(First, -1);
        var last = new int[count];
        for (var i = 0; i < owners.Length; i++)
        {
            if (owners[i] is not (>= 0 and var owner))
            {
                continue;
            }

            if (First[owner] < 0)
            {
                First[owner] = i;
            }
            else
            {
                Next[last[owner]] = i;
            }

            last[owner] = i;
        }
    }

    public int[] Owners { get; }

    /// <summary>The next claim of the same owner; meaningless for an owner's last.</summary>
    public int[] Next { get; }

    /// <summary>Each owner's first claim.</summary>
    public int[] First { get; }
}
