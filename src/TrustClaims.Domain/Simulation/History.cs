using TrustClaims.Domain.Trust;

namespace TrustClaims.Domain.Simulation;

/// <summary>
/// Many claims in order of declaration, laid out so that a policy is replayed over a million of them while a slider rests: a column for each fact, built once, read
/// by any number of replays at a time.
/// </summary>
public sealed class History
{
    internal History(ClaimColumns columns, HistoryTables tables)
    {
        (Columns, Tables) = (columns, tables);
        (Declarations, OthersAtAddress) = (new WindowCounts(CountDeclarations), new WindowCounts(CountOthers));
        LaterGrants = GrantedLater(columns);
    }

    public int Count => Columns.Count;

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

    /// <summary>One claim as the estimators see it.</summary>
    internal Observation Observed(int claim) => new(
        Columns.Payable.Values[claim], Columns.Truth.Values[claim], Tables.Probabilities[Columns.Probability.Values[claim]], (TruthState)Columns.State.Values[claim]);

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
