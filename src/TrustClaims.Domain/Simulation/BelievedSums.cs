using TrustClaims.Domain.Trust;

namespace TrustClaims.Domain.Simulation;

/// <summary>Adds up a replayed history.</summary>
internal sealed class BelievedSums(History history, Currency currency)
{
    private readonly Observation[] believed = new Observation[history.Count];
    private int size;

    public int[] Counts { get; } = new int[3];

    public long[] Amounts { get; } = new long[3];

    public long Paid { get; private set; }

    public int OtherCurrency { get; private set; }

    public int Observed { get; private set; }

    public int NeverObservable { get; private set; }

    public int Waits { get; private set; }

    public double WaitedTicks { get; private set; }

    /// <summary>The believed claims in the policy's currency.</summary>
    public ReadOnlySpan<Observation> Believed => believed.AsSpan(0, size);

    public void Add(int claim, DecisionOutcome outcome)
    {
        Counts[(int)outcome]++;
        ref readonly var payable = ref history.Facts[claim];
        if (payable.Payable.Currency != currency)
        {
            OtherCurrency++;
            return;
        }

        Amounts[(int)outcome] = checked(Amounts[(int)outcome] + payable.Payable.Minor);
        if (outcome == DecisionOutcome.ForReview)
        {
            return;
        }

        ref readonly var observation = ref history.Observations[claim];
        believed[size++] = observation;
        Observed += observation.IsKnown ? 1 : 0;
        NeverObservable += observation.Probability <= 0 ? 1 : 0;
        Paid = checked(Paid + (history.Paid[claim] ?? 0));
        if (history.RuledTicks[claim] > 0)
        {
            Waits++;
            WaitedTicks += Math.Max(0, history.RuledTicks[claim] - history.Ticks[claim]);
        }
    }
}
