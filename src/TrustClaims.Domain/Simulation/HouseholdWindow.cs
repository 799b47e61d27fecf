namespace TrustClaims.Domain.Simulation;

/// <summary>How many distinct other customers declared at the same address within the last so many days.</summary>
internal sealed class HouseholdWindow(History history, int days)
{
    private readonly long length = days * TimeSpan.TicksPerDay;
    private readonly int[] customers = new int[history.Households.Count];
    private readonly int[] claimsOfPair = new int[history.Pairs.Count];
    private int oldest;

    /// <summary>Null where the address or the customer is not known.</summary>
    public int? OthersBefore(int claim)
    {
        for (var from = history.Ticks[claim] - length; history.Ticks[oldest] <= from; oldest++)
        {
            if (Counts(oldest) && --claimsOfPair[history.Pairs.Of[oldest]] == 0)
            {
                customers[history.Households.Of[oldest]]--;
            }
        }

        return history.Households.Of[claim] is >= 0 and var household
            ? customers[household] - (claimsOfPair[history.Pairs.Of[claim]] > 0 ? 1 : 0)
            : null;
    }

    public void Count(int claim)
    {
        if (Counts(claim) && claimsOfPair[history.Pairs.Of[claim]]++ == 0)
        {
            customers[history.Households.Of[claim]]++;
        }
    }

    private bool Counts(int claim) => history.Households.Of[claim] >= 0 && history.Counting[claim];
}
