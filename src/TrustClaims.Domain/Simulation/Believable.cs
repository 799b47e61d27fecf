using TrustClaims.Domain.Trust;
using TrustClaims.Domain.Trust.Rules;

namespace TrustClaims.Domain.Simulation;

/// <summary>
/// The claims of a history, in the policy's currency, that no rule but the one on amounts could send to a person: by segment, and within each in rising order of
/// amount, so that what a threshold lets through is always the first so many. Sorted once; frontier, marginal cost and advice read it.
/// </summary>
public sealed class Believable
{
    /// <summary>A shorter history tells nothing about a year.</summary>
    public const int ShortestDays = 90;

    /// <summary>Fewer claims of known truth tell nothing about the others.</summary>
    public const int FewestKnown = 30;

    internal const double DaysOfYear = 365.25;
    private readonly int[] starts = new int[Segment.All.Count + 1];
    private readonly int[] whole;
    private readonly Observation[] claims;
    private readonly byte[] turns;
    private readonly long[] stakes;
    private readonly long largest;

    private Believable(ReadOnlySpan<byte> segments, ReadOnlySpan<Observation> observations, int[] whole, Currency currency, TimeSpan length)
    {
        (this.whole, Currency, Length) = (whole, currency, length);
        (claims, turns) = (new Observation[observations.Length], new byte[observations.Length]);
        foreach (var segment in segments)
        {
            starts[segment + 1]++;
        }

        for (var i = 0; i < whole.Length; i++)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(whole[i], starts[i + 1], nameof(whole));
            starts[i + 1] += starts[i];
        }

        var (next, turn) = (starts.ToArray(), 0);
        var amounts = new long[observations.Length];
        for (var i = 0; i < amounts.Length; i++)
        {
            amounts[i] = observations[i].Amount;
        }

        foreach (var claim in AmountOrder.Of(amounts))
        {
            var segment = segments[claim];
            (claims[next[segment]++], turns[turn++]) = (observations[claim], segment);
            Amounts += turn == 1 || observations[claim].Amount > largest ? 1 : 0;
            largest = observations[claim].Amount;
        }

        stakes = new long[claims.Length + 1];
        for (var i = 0; i < claims.Length; i++)
        {
            stakes[i + 1] = checked(stakes[i] + claims[i].Amount);
        }
    }

    public Currency Currency { get; }

    /// <summary>How long the history is, from its first declaration in the currency to its last, without the months in which nobody declared anything.</summary>
    public TimeSpan Length { get; }

    public int Count => claims.Length;

    /// <summary>How many amounts there are, over all segments.</summary>
    public int Amounts { get; }

    /// <summary>Every claim that shares are of, whichever rule stops it.</summary>
    public int Whole => whole.Sum();

    internal double Years => Length.TotalDays / DaysOfYear;

    /// <summary>The segments of the claims in rising order of amount over all segments.</summary>
    internal ReadOnlySpan<byte> Turns => turns;

    /// <param name="segments">For each claim the <see cref="Segment.Index"/>.</param>
    /// <param name="observations">The claims, in any order; amounts are not negative.</param>
    /// <param name="whole">For each segment how many claims shares are of, those that other rules stop included.</param>
    /// <param name="length">From the first of their declarations to the last.</param>
    public static Believable Of(
        ReadOnlySpan<byte> segments, ReadOnlySpan<Observation> observations, ReadOnlySpan<int> whole, Currency currency, TimeSpan length)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(segments.Length, observations.Length);
        ArgumentOutOfRangeException.ThrowIfNotEqual(whole.Length, Segment.All.Count);
        return new Believable(segments, observations, whole.ToArray(), currency, length);
    }

    /// <summary>Those of a replayed history, with shares of all its claims in the policy's currency that were not withdrawn: what the other rules stopped in this replay stays stopped, whatever the amount.</summary>
    public static Believable Of(ReplayedHistory replayed)
    {
        var (history, currency, amount) = (replayed.History, replayed.History.NumberOf(replayed.Policy.Currency), replayed.PlaceOf(AmountBeyondLimit.Key));
        var (segments, observations, whole) = (new byte[history.Count], new Observation[history.Count], new int[Segment.All.Count]);
        var currencies = history.Columns.Currency.Values;
        var count = 0;
        for (var i = 0; i < currencies.Length; i++)
        {
            if (currencies[i] != currency || history.IsWithdrawn(i))
            {
                continue;
            }

            var segment = replayed.Cells[i];
            whole[segment]++;
            if (!replayed.AskedByAnother(amount, i))
            {
                (segments[count], observations[count++]) = (segment, history.Observed(i));
            }
        }

        return Of(segments.AsSpan(0, count), observations.AsSpan(0, count), whole, replayed.Policy.Currency, history.LengthIn(replayed.Policy.Currency));
    }

    /// <summary>Those of one segment, in rising order of amount.</summary>
    public ReadOnlySpan<Observation> In(Segment segment) => claims.AsSpan(starts[segment.Index]..starts[segment.Index + 1]);

    /// <summary>Every claim of the segment that shares are of, whichever rule stops it.</summary>
    public int WholeOf(Segment segment) => whole[segment.Index];

    /// <summary>How many amounts the claims of the segment have.</summary>
    public int AmountsIn(Segment segment)
    {
        var own = In(segment);
        var amounts = 0;
        for (var i = 0; i < own.Length; i++)
        {
            amounts += i == 0 || own[i].Amount > own[i - 1].Amount ? 1 : 0;
        }

        return amounts;
    }

    /// <summary>How many claims of the segment are within the threshold.</summary>
    public int Within(Segment segment, Money threshold) => AtMost(In(segment), threshold.Minor);

    /// <summary>The sum of so many of the largest amounts among the first claims of each segment.</summary>
    /// <param name="firsts">For each segment, how many claims.</param>
    internal long SumOfLargest(ReadOnlySpan<int> firsts, int count)
    {
        // The smallest amount that no more than so many exceed; what is still missing to the count is of that very amount.
        var (low, high) = (-1L, largest);
        while (high - low > 1)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = Above(firsts, middle).Count <= count ? (low, middle) : (middle, high);
        }

        var above = Above(firsts, high);
        return checked(above.Sum + (high * (count - above.Count)));
    }

    private static int AtMost(ReadOnlySpan<Observation> claims, long amount)
    {
        var (low, high) = (0, claims.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = claims[middle].Amount <= amount ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private (int Count, long Sum) Above(ReadOnlySpan<int> firsts, long amount)
    {
        var (count, sum) = (0, 0L);
        for (var segment = 0; segment < firsts.Length; segment++)
        {
            var (start, end) = (starts[segment], starts[segment] + firsts[segment]);
            var from = start + AtMost(claims.AsSpan(start..end), amount);
            (count, sum) = (count + end - from, checked(sum + stakes[end] - stakes[from]));
        }

        return (count, sum);
    }
}
