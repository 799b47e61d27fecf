namespace TrustClaims.Domain.Simulation;

/// <summary>How many distinct other customers declared at the same address within the last so many days.</summary>
internal sealed class HouseholdWindow
{
    private readonly ClaimColumns columns;
    private readonly long length;
    private readonly int[] customers;
    private readonly int[] pairs;
    private readonly int[] claimsOfPair;
    private int oldest;

    public HouseholdWindow(History history, int days)
    {
        (columns, length, customers) = (history.Columns, days * TimeSpan.TicksPerDay, new int[history.Tables.Households]);
        (pairs, var count) = PairsOf(columns);
        claimsOfPair = new int[count];
    }

    /// <summary>Null where the address or the customer is not known.</summary>
    public int? OthersBefore(int claim)
    {
        for (var from = columns.Ticks.Values[claim] - length; columns.Ticks.Values[oldest] <= from; oldest++)
        {
            if (Counts(oldest) && --claimsOfPair[pairs[oldest]] == 0)
            {
                customers[columns.Household.Values[oldest]]--;
            }
        }

        return pairs[claim] is >= 0 and var pair ? customers[columns.Household.Values[claim]] - (claimsOfPair[pair] > 0 ? 1 : 0) : null;
    }

    public void Count(int claim)
    {
        if (Counts(claim) && claimsOfPair[pairs[claim]]++ == 0)
        {
            customers[columns.Household.Values[claim]]++;
        }
    }

    /// <summary>Household and customer together.</summary>
    private static (int[] Of, int Count) PairsOf(ClaimColumns columns)
    {
        var households = columns.Household.Values;
        var customers = columns.Customer.Values;
        var keys = new Keys<long>();
        var pairs = new int[households.Length];
        for (var i = 0; i < pairs.Length; i++)
        {
            pairs[i] = households[i] < 0 ? -1 : keys.NumberOf(((long)households[i] << 32) | (uint)customers[i]);
        }

        return (pairs, keys.Count);
    }

    private bool Counts(int claim) => pairs[claim] >= 0 && columns.Counts.Values[claim] > 0;
}
