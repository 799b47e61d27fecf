namespace TrustClaims.Domain.Simulation;

/// <summary>How many distinct other customers declared at the same address within the last so many days.</summary>
internal sealed class HouseholdWindow(History history, int days)
{
    private readonly long length = days * TimeSpan.TicksPerDay;
    private readonly Link[] links = history.Households.Links;
    private readonly Edge[] edges = history.Households.Edges(history.Ticks);
    private readonly int[] claimsOfPair = new int[history.Pairs];

    public int? OthersBefore(int claim)
    {
        if (links[claim].Owner is not (>= 0 and var household))
        {
            return null;
        }

        ref var edge = ref edges[household];
        var from = history.Ticks[claim] - length;
        while (edge.Ticks <= from)
        {
            if (history.Counting[edge.Claim] && --claimsOfPair[history.Pair[edge.Claim]] == 0)
            {
                edge.Sum--;
            }

            (edge.Ticks, edge.Claim) = (links[edge.Claim].NextTicks, links[edge.Claim].Next);
        }

        return (int)edge.Sum - (claimsOfPair[history.Pair[claim]] > 0 ? 1 : 0);
    }

    public void Count(int claim)
    {
        if (links[claim].Owner is >= 0 and var household && history.Counting[claim] && claimsOfPair[history.Pair[claim]]++ == 0)
        {
            edges[household].Sum++;
        }
    }
}
