using System.Runtime.CompilerServices;
using TrustClaims.Domain.Trust;

namespace TrustClaims.Domain.Simulation;

/// <summary>Sums over some claims of a replayed history, in minor units of the policy's currency. "Believed" is on word, or promised for a day.</summary>
internal struct PartSums
{
    private ByOutcome<int> counts;
    private ByOutcome<int> inCurrency;
    private ByOutcome<long> amounts;
    private LeakageSums leakage;

    public int OtherCurrency { get; private set; }

    public int Withdrawn { get; private set; }

    public int NeverObservable { get; private set; }

    public long Paid { get; private set; }

    public int WaitsKnown { get; private set; }

    public long WaitedSeconds { get; private set; }

    public readonly LeakageSums Leakage => leakage;

    public readonly int CountOf(DecisionOutcome outcome) => counts[(int)outcome];

    /// <summary>The same without claims in another currency, and those that were withdrawn.</summary>
    public readonly int CountInCurrency(DecisionOutcome outcome) => inCurrency[(int)outcome];

    public readonly long AmountOf(DecisionOutcome outcome) => amounts[(int)outcome];

    public void AddOther(DecisionOutcome outcome)
    {
        counts[(int)outcome]++;
        OtherCurrency++;
    }

    public void AddWithdrawn(DecisionOutcome outcome)
    {
        counts[(int)outcome]++;
        Withdrawn++;
    }

    public void Add(DecisionOutcome outcome, long minor)
    {
        counts[(int)outcome]++;
        inCurrency[(int)outcome]++;
        amounts[(int)outcome] = checked(amounts[(int)outcome] + minor);
    }

    /// <param name="waited">Seconds; negative where not known.</param>
    public void Believe(in Observation claim, long paid, int waited)
    {
        leakage.Add(claim);
        NeverObservable += claim.Probability <= 0 ? 1 : 0;
        Paid = checked(Paid + paid);
        if (waited >= 0)
        {
            WaitsKnown++;
            WaitedSeconds += waited;
        }
    }

    public void Add(in PartSums others)
    {
        for (var outcome = 0; outcome < ByOutcome<int>.Length; outcome++)
        {
            counts[outcome] += others.counts[outcome];
            inCurrency[outcome] += others.inCurrency[outcome];
            amounts[outcome] = checked(amounts[outcome] + others.amounts[outcome]);
        }

        leakage.Add(others.leakage);
        (OtherCurrency, NeverObservable, Paid) = (OtherCurrency + others.OtherCurrency, NeverObservable + others.NeverObservable, checked(Paid + others.Paid));
        Withdrawn += others.Withdrawn;
        (WaitsKnown, WaitedSeconds) = (WaitsKnown + others.WaitsKnown, WaitedSeconds + others.WaitedSeconds);
    }

    [InlineArray(Length)]
    private struct ByOutcome<T>
    {
        public const int Length = 3;

        private T first;
    }
}
