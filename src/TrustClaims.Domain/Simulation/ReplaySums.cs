using TrustClaims.Domain.Trust;

namespace TrustClaims.Domain.Simulation;

/// <summary>What a replay comes to, added up in one pass by month and segment; larger sets are sums of these.</summary>
internal sealed class ReplaySums
{
    private readonly ReplayedHistory replayed;
    private readonly PartSums[] parts;
    private readonly byte currency;

    public ReplaySums(ReplayedHistory replayed)
    {
        this.replayed = replayed;
        currency = replayed.History.NumberOf(replayed.Policy.Currency);
        parts = new PartSums[replayed.History.Months.Count * Segment.All.Count];
        Add();
    }

    public PartSums Whole => Sum(_ => true);

    public PartSums Of(int month) => Sum(part => part / Segment.All.Count == month);

    public PartSums Of(Segment segment) => Sum(part => part % Segment.All.Count == segment.Index);

    /// <summary>The sums of the largest amounts that the bound "at most" asks for, each among the believed claims of its own set.</summary>
    /// <param name="setOf">The set of a month and a segment, 0 to one less than there are counts; negative for none.</param>
    /// <param name="counts">How many of each set.</param>
    public long[] Largest(Func<int, Segment, int> setOf, ReadOnlySpan<int> counts)
    {
        var sums = new long[counts.Length];
        var missing = counts.ToArray();
        var open = missing.Count(count => count > 0);
        var history = replayed.History;
        for (var at = history.Count - 1; at >= 0 && open > 0; at--)
        {
            var claim = history.ByAmount[at];
            if (!IsBelieved(claim) || setOf(history.MonthOf(claim), Segment.All[replayed.Cells[claim]]) is not (>= 0 and var set) || missing[set] == 0)
            {
                continue;
            }

            sums[set] = checked(sums[set] + history.Columns.Payable.Values[claim]);
            open -= --missing[set] == 0 ? 1 : 0;
        }

        return sums;
    }

    private bool IsBelieved(int claim) =>
        replayed.Answers[claim] != (byte)DecisionOutcome.ForReview && replayed.History.Columns.Currency.Values[claim] == currency && !replayed.History.IsWithdrawn(claim);

    private PartSums Sum(Func<int, bool> counts)
    {
        var sum = default(PartSums);
        for (var part = 0; part < parts.Length; part++)
        {
            if (counts(part))
            {
                sum.Add(parts[part]);
            }
        }

        return sum;
    }

    private void Add()
    {
        var history = replayed.History;
        var columns = history.Columns;
        var currencies = columns.Currency.Values;
        var payable = columns.Payable.Values;
        var paid = columns.Paid.Values;
        var waited = columns.Waited.Values;
        for (var i = 0; i < currencies.Length; i++)
        {
            ref var part = ref parts[(history.MonthOf(i) * Segment.All.Count) + replayed.Cells[i]];
            var outcome = (DecisionOutcome)replayed.Answers[i];
            if (currencies[i] != currency)
            {
                part.AddOther(outcome);
                continue;
            }

            if (history.IsWithdrawn(i))
            {
                part.AddWithdrawn(outcome);
                continue;
            }

            part.Add(outcome, payable[i]);
            if (outcome != DecisionOutcome.ForReview)
            {
                part.Believe(history.Observed(i), paid[i], waited[i]);
            }
        }
    }
}
