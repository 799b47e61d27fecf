namespace TrustClaims.Domain.Simulation;

/// <summary>
/// The leakage of claims that are too many to be read one by one: each one of known truth is told, of the others how many there are and what they come to.
/// The estimate is that of <see cref="Leakage"/>.
/// </summary>
public sealed class LeakageTally
{
    private LeakageSums sums;

    public int Claims => sums.Claims;

    public int Known => sums.Known;

    /// <summary>All that was payable, in minor units.</summary>
    public long Amount => sums.Amount;

    /// <summary>Claims that had no chance of being observed.</summary>
    public int NeverObservable { get; private set; }

    /// <summary>How many of the largest amounts the bound "at most" adds up; 0 where there is an interval.</summary>
    public int LargestNeeded => sums.Method == LeakageMethod.AtMost ? sums.MostFalse : 0;

    public void Add(in Observation claim)
    {
        sums.Add(claim);
        NeverObservable += claim.Probability <= 0 ? 1 : 0;
    }

    /// <param name="amount">What these claims come to together, in minor units.</param>
    public void AddUnobserved(int claims, long amount, double probability, TruthState state)
    {
        sums.AddUnobserved(claims, amount, probability, state);
        NeverObservable += probability <= 0 ? claims : 0;
    }

    /// <param name="largest">The sum of the <see cref="LargestNeeded"/> largest amounts.</param>
    public LeakageEstimate Estimate(Currency currency, long largest) => sums.Estimate(currency, largest);
}
