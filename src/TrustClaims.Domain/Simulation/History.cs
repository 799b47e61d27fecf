using TrustClaims.Domain.Trust;

namespace TrustClaims.Domain.Simulation;

/// <summary>
/// Many claims in order of declaration, laid out so that a policy is replayed over millions of them in a second: one array a fact, built once,
/// read by any number of replays.
/// </summary>
public sealed class History
{
    internal History(IReadOnlyList<HistoryClaim[]> blocks, int[] order)
    {
        var customers = new Keys<string>();
        var households = new Keys<string>();
        var pairs = new Keys<long>();
        var (ofCustomer, ofHousehold, ofPair) = (new int[order.Length], new int[order.Length], new int[order.Length]);
        (Facts, Ticks, Counting) = (new ClaimFacts[order.Length], new long[order.Length], new bool[order.Length]);
        (Observations, Paid, RuledTicks) = (new Observation[order.Length], new long?[order.Length], new long[order.Length]);
        GrantedAtOnce = new long[order.Length];
        var later = new List<LaterGrant>();
        var sameItems = new SameItems();
        for (var i = 0; i < order.Length; i++)
        {
            ref readonly var claim = ref blocks[order[i] / HistoryBuilder.BlockSize][order[i] % HistoryBuilder.BlockSize];
            ofCustomer[i] = customers.NumberOf(claim.CustomerKey);
            ofHousehold[i] = claim.CustomerKey is null ? -1 : households.NumberOf(claim.HouseholdKey);
            ofPair[i] = ofHousehold[i] < 0 ? -1 : pairs.NumberOf(((long)ofHousehold[i] << 32) | (uint)ofCustomer[i]);
            Facts[i] = claim.AgreementNumber is null ? claim.Facts : claim.Facts with { SameItemsClaimed = sameItems.Claimed(claim) };
            (Ticks[i], Counting[i], RuledTicks[i]) = (claim.DeclaredAt.UtcTicks, !claim.CountsForNobody, claim.RuledAt?.UtcTicks ?? 0);
            Observations[i] = new Observation(claim.Facts.Payable.Minor, claim.TruthMinor, claim.Probability, claim.Truth);
            Paid[i] = claim.PaidMinor;
            if (claim.GrantedAt is not { UtcTicks: var granted } || granted <= Ticks[i])
            {
                GrantedAtOnce[i] = claim.GrantedMinor;
            }
            else if (Counting[i] && claim.GrantedMinor > 0)
            {
                later.Add(new LaterGrant(granted, i, new Money(claim.GrantedMinor, claim.Facts.Payable.Currency)));
            }
        }

        (Customers, Households, Pairs) = (new Owners(ofCustomer, customers.Count), new Owners(ofHousehold, households.Count), new Owners(ofPair, pairs.Count));
        (Declarations, OthersAtAddress) = (new WindowCounts(CountDeclarations), new WindowCounts(CountOthers));
        LaterGrants = later.OrderBy(grant => grant.Ticks).ToArray();
    }

    public int Count => Facts.Length;

    internal ClaimFacts[] Facts { get; }

    /// <summary>Instants of declaration.</summary>
    internal long[] Ticks { get; }

    internal bool[] Counting { get; }

    internal Observation[] Observations { get; }

    internal long?[] Paid { get; }

    /// <summary>When a person ruled; 0 when not known.</summary>
    internal long[] RuledTicks { get; }

    /// <summary>What counts from the declaration on, where a person is asked; in minor units.</summary>
    internal long[] GrantedAtOnce { get; }

    /// <summary>What is granted after the declaration, where a person is asked; in order of the grant.</summary>
    internal LaterGrant[] LaterGrants { get; }

    /// <summary>Claims of the same customer before each, within so many days.</summary>
    internal WindowCounts Declarations { get; }

    /// <summary>Distinct other customers at the same address before each, within so many days.</summary>
    internal WindowCounts OthersAtAddress { get; }

    internal Owners Customers { get; }

    internal Owners Households { get; }

    /// <summary>Household and customer together.</summary>
    internal Owners Pairs { get; }

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

    private int[] CountDeclarations(int days)
    {
        var (window, counts) = (new OwnerWindow(Customers, Ticks, days), new int[Count]);
        for (var i = 0; i < counts.Length; i++)
        {
            counts[i] = (int?)window.Before(i) ?? -1;
            if (Counting[i])
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
            counts[i] = window.OthersBefore(i) ?? -1;
            window.Count(i);
        }

        return counts;
    }
}
