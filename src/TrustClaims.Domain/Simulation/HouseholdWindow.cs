namespace TrustClaims.Domain.Simulation;

/// <summary>How many distinct other customers declared at the same address within the last so many days.</summary>
internal sealed class HouseholdWindow(History history, int days)
{
    private readonly long length = days * TimeSpan.TicksPerDay;
    private readonly int[] oldest = (int[])history.Households.First.Clone();
    private readonly int[] customers = new int[history.Households.First.Length];
    private readonly int[] claimsOfPair = new int[history.Pairs];

    public int? OthersBefore(int claim)
    {
        if (history.Households.Owners[claim] is not (>= 0 and var household))
        {
            return null;
        }

        var from = history.Ticks[claim] - length;
        var first = oldest[household];
        while (history.Ticks[first] <= from)
        {
            if (history.Counting[first] && --claimsOfPair[history.Pair[first]] == 0)
            {
                customers[household]--;
            }

            first = history.Households.Next[first];
        }

        oldest[household] = first;
        return customers[household] - (claimsOfPair[history.Pair[claim]] > 0 ? 1 : 0);
    }

    public void Count(int claim)
    {
        if (history.Households.Owners[claim] is >= 0 and var household && history.Counting[claim] && claimsOfPair[history.Pair[claim]]++ == 0)
        {
            customers[household]++;
        }
    }
}
