using TrustClaims.Domain.Trust;

namespace TrustClaims.Domain.Simulation;

/// <summary>Adds up a replayed history.</summary>
internal sealed class BelievedSums(History history, Currency currency)
{
    private readonly Observation[] believed = new Observation[history.Count];
    private readonly byte number = history.NumberOf(currency);
    private int size;

    public int[] Counts { get; } = new int[3];

    public long[] Amounts { get; } = new long[3];

    public long Paid { get; private set; }

    public int OtherCurrency { get; private set; }

    public int Observed { get; private set; }

    public int NeverObservable { get; private set; }

    public int Waits { get; private set; }

    public long WaitedSeconds { get; private set; }

    /// <summary>The believed claims in the policy's currency.</summary>
    public ReadOnlySpan<Observation> Believed => believed.AsSpan(0, size);

    public void Add(int claim, DecisionOutcome outcome)
    {
        var columns = history.Columns;
        Counts[(int)outcome]++;
        if (columns.Currency.Values[claim] != number)
        {
            OtherCurrency++;
            return;
        }

        Amounts[(int)outcome] = checked(Amounts[(int)outcome] + columns.Payable.Values[claim]);
        if (outcome == DecisionOutcome.ForReview)
        {
            return;
        }

        var observation = history.Observed(claim);
        believed[size++] = observation;
        Observed += observation.IsKnown ? 1 : 0;
        NeverObservable += observation.Probability <= 0 ? 1 : 0;
        Paid = checked(Paid + columns.Paid.Values[claim]);
        if (columns.Waited.Values[claim] >= 0)
        {
            Waits++;
            WaitedSeconds += columns.Waited.Values[claim];
        }
    }
}
