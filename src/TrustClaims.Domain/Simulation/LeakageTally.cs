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

    /// <inheritdoc cref="LeakageSums.LargestNeeded"/>
    public int LargestNeeded => sums.LargestNeeded;

    /// <inheritdoc cref="LeakageSums.LargestOfWorst"/>
    public int LargestOfWorst => sums.LargestOfWorst;

    /// <inheritdoc cref="LeakageSums.Honesty"/>
    public HonestShare? Honesty => sums.Honesty;

    public void Add(in Observation claim)
    {
        sums.Add(claim);
        NeverObservable += claim.Probability <= 0 ? 1 : 0;
    }

    /// <summary>Adds what other claims come to.</summary>
    public void Add(LeakageTally others)
    {
        sums.Add(others.sums);
        NeverObservable += others.NeverObservable;
    }

    /// <param name="amount">What these claims come to together, in minor units.</param>
    /// <param name="ofSquares">The sum of the squares of their amounts.</param>
    public void AddUnobserved(int claims, long amount, double ofSquares, double probability, TruthState state)
    {
        sums.AddUnobserved(claims, amount, ofSquares, probability, state);
        NeverObservable += probability <= 0 ? claims : 0;
    }

    /// <param name="largest">The sum of the <see cref="LargestNeeded"/> largest amounts.</param>
    /// <param name="worst">The sum of the <see cref="LargestOfWorst"/> largest amounts.</param>
    public LeakageEstimate Estimate(Currency currency, long largest, long worst) => sums.Estimate(currency, largest, worst);
}
