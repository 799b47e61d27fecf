namespace TrustClaims.Domain.Simulation;

/// <summary>
/// Many claims in order of declaration, laid out so that a policy is replayed over a million of them while a slider rests: a column for each fact, built once, read
/// by any number of replays at a time.
/// </summary>
public sealed class History
{
    private readonly short[] monthOf;
    private readonly Lazy<int[]> byAmount;

    internal History(ClaimColumns columns, HistoryTables tables)
    {
        (Columns, Tables) = (columns, tables);
        (Declarations, OthersAtAddress) = (new WindowCounts(CountDeclarations), new WindowCounts(CountOthers));
        LaterGrants = GrantedLater(columns);
        (Months, monthOf) = InMonths(columns.Day.Values);
        byAmount = new Lazy<int[]>(() => AmountOrder.Of(Columns.Payable.Values));
    }

    public int Count => Columns.Count;

    /// <summary>The first days of the months that have claims, in order.</summary>
    public IReadOnlyList<DateOnly> Months { get; }

    /// <summary>Positions in rising order of the payable amount, whatever the currency.</summary>
    internal ReadOnlySpan<int> ByAmount => byAmount.Value;

    internal ClaimColumns Columns { get; }

    internal HistoryTables Tables { get; }

    /// <summary>What is granted after the declaration, where a person is asked; in order of the grant.</summary>
    internal LaterGrant[] LaterGrants { get; }

    /// <summary>Claims of the same customer before each, within so many days.</summary>
    internal WindowCounts Declarations { get; }

    /// <summary>Distinct other customers at the same address before each, within so many days.</summary>
    internal WindowCounts OthersAtAddress { get; }

    /// <summary>Sorts by instant of declaration; claims of one instant stay in the order given.</summary>
    public static History Of(IEnumerable<HistoryClaim> claims)
    {
        var builder = new HistoryBuilder();
        foreach (var claim in claims)
        {
            builder.Add(claim);
        }

        return builder.Build();
    }

    /// <summary>The number that claims in this currency bear.</summary>
    internal byte NumberOf(Currency currency)
    {
        const byte none = byte.MaxValue;
        for (var i = 0; i < Tables.Currencies.Count; i++)
        {
            if (ReferenceEquals(Tables.Currencies[i], currency))
            {
                return (byte)i;
            }
        }

        return none;
    }

    /// <summary>From the first declaration in this currency to the last, but for the months of <see cref="EmptyMonthsIn"/>; zero where there are not two.</summary>
    internal TimeSpan LengthIn(Currency currency)
    {
        var own = Columns.Currency.Values;
        var (first, last) = (own.IndexOf(NumberOf(currency)), own.LastIndexOf(NumberOf(currency)));
        return first < 0 ? TimeSpan.Zero
            : TimeSpan.FromTicks(Columns.Ticks.Values[last] - Columns.Ticks.Values[first]) - TimeSpan.FromDays(EmptyMonthsIn(currency).Sum(month => DateTime.DaysInMonth(month.Year, month.Month)));
    }

    /// <summary>Whole months between the first declaration in this currency and the last in which nobody declared anything, in whatever currency: gaps in what is known, and no time in which nothing happened.</summary>
    internal IEnumerable<DateOnly> EmptyMonthsIn(Currency currency)
    {
        var own = Columns.Currency.Values;
        var (first, last) = (own.IndexOf(NumberOf(currency)), own.LastIndexOf(NumberOf(currency)));
        return first < 0 ? [] : Between(Months[monthOf[first]], Months[monthOf[last]]).Except(Months);
    }

    internal Money PayableOf(int claim) => new(Columns.Payable.Values[claim], Tables.Currencies[Columns.Currency.Values[claim]]);

    /// <summary>One claim as the estimators see it.</summary>
    internal Observation Observed(int claim) => new(
        Columns.Payable.Values[claim], Columns.Truth.Values[claim], Tables.Probabilities[Columns.Probability.Values[claim]], (TruthState)Columns.State.Values[claim]);

    /// <summary>Withdrawn before anything was paid.</summary>
    internal bool IsWithdrawn(int claim) => Columns.State.Values[claim] == (byte)TruthState.NothingPaid;

    /// <summary>Its place among <see cref="Months"/>.</summary>
    internal int MonthOf(int claim) => monthOf[claim];

    private static (IReadOnlyList<DateOnly> Months, short[] Of) InMonths(ReadOnlySpan<int> days)
    {
        var months = new SortedSet<DateOnly>();
        for (var i = 0; i < days.Length; i++)
        {
            if (i == 0 || days[i] != days[i - 1])
            {
                months.Add(MonthOfDay(days[i]));
            }
        }

        var all = months.ToArray();
        var of = new short[days.Length];
        for (var i = 0; i < of.Length; i++)
        {
            of[i] = i > 0 && days[i] == days[i - 1] ? of[i - 1] : checked((short)Array.BinarySearch(all, MonthOfDay(days[i])));
        }

        return (all, of);
    }

    private static IEnumerable<DateOnly> Between(DateOnly first, DateOnly last)
    {
        for (var month = first; month < last; month = month.AddMonths(1))
        {
            yield return month;
        }
    }

    private static DateOnly MonthOfDay(int number)
    {
        var day = DateOnly.FromDayNumber(number);
        return new DateOnly(day.Year, day.Month, 1);
    }

    private static LaterGrant[] GrantedLater(ClaimColumns columns)
    {
        var ticks = columns.GrantedTicks.Values;
        var granted = columns.Granted.Values;
        var counts = columns.Counts.Values;
        var later = new List<LaterGrant>();
        for (var i = 0; i < ticks.Length; i++)
        {
            if (ticks[i] > 0 && granted[i] > 0 && counts[i] > 0)
            {
                later.Add(new LaterGrant(ticks[i], i, granted[i]));
            }
        }

        later.Sort();
        return [.. later];
    }

    private int[] CountDeclarations(int days)
    {
        var (window, counts) = (new OwnerWindow(Columns.Customer, Tables.Customers, Columns.Ticks, days), new int[Count]);
        for (var i = 0; i < counts.Length; i++)
        {
            counts[i] = (int?)window.Before(i) ?? ClaimColumns.Unknown;
            if (Columns.Counts.Values[i] > 0)
            {
                window.Count(i, 1);
            }
        }

        return counts;
    }

    private int[] CountOthers(int days)
    {
        var (window, counts) = (new HouseholdWindow(this, days), new int[Count]);
        for (var i = 0; i < counts.Length; i++)
        {
            counts[i] = window.OthersBefore(i) ?? ClaimColumns.Unknown;
            window.Count(i);
        }

        return counts;
    }
}
