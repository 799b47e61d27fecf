namespace TrustClaims.Domain.Simulation;

/// <summary>One claim's place among its owner's. What a window needs to move on by one stands together: memory far apart is what a replay waits for.</summary>
/// <param name="Owner">Whose it is; -1 for nobody's.</param>
/// <param name="Next">The owner's next claim; meaningless for the last.</param>
/// <param name="NextTicks">When that one was declared; for the last, never.</param>
internal readonly record struct Link(int Owner, int Next, long NextTicks);

/// <summary>
/// The claims of each customer (or address) in order of time, as a chain of positions: what a window that only ever moves forward needs, without a
/// list for each.
/// </summary>
internal sealed class Chain
{
    /// <param name="owners">Whose each claim is; -1 for nobody's.</param>
    public Chain(int[] owners, long[] ticks, int count)
    {
        (Links, First) = (new Link[owners.Length], new int[count]);
        Array.Fill(First, -1);
        var last = new int[count];
        for (var i = 0; i < owners.Length; i++)
        {
            var owner = owners[i];
            Links[i] = new Link(owner, i, long.MaxValue);
            if (owner < 0)
            {
                continue;
            }

            if (First[owner] < 0)
            {
                First[owner] = i;
            }
            else
            {
                Links[last[owner]] = new Link(owner, i, ticks[i]);
            }

            last[owner] = i;
        }
    }

    public Link[] Links { get; }

    /// <summary>Each owner's first claim.</summary>
    public int[] First { get; }

    /// <summary>Each owner's window at its start: on the first claim, with nothing in it.</summary>
    public Edge[] Edges(long[] ticks) => Array.ConvertAll(First, first => new Edge { Claim = first, Ticks = ticks[first] });
}

/// <summary>The old end of one owner's window, and what is in it.</summary>
internal struct Edge
{
    /// <summary>The oldest claim in the window.</summary>
    public int Claim;

    public long Ticks;

    public long Sum;
}
