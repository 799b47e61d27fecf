using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Simulation;
using TrustClaims.Domain.Trust;

namespace TrustClaims.Benchmarks.Studios;

/// <summary>Claims as a shop of some size might have had over eight years: a claim in five or so customers' second, most of known truth, every fact recorded.</summary>
internal static class RandomHistory
{
    /// <summary>Lists of categories that claims have.</summary>
    public static readonly string[][] Categories = [["kitchen"], ["books"], ["toys", "books"], ["garden"], ["phones"]];
    private static readonly DateTimeOffset Start = new(2018, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Length = TimeSpan.FromDays(8 * 365);

    public static History Of(int claims) => History.Of(Claims(claims));

    /// <summary>The same each time, in order of declaration.</summary>
    public static IEnumerable<HistoryClaim> Claims(int claims)
    {
        var random = new Random(20261122);
        for (var i = 0; i < claims; i++)
        {
            yield return Claim(random, Start + (Length * ((double)i / claims)), customers: Math.Max(1, claims / 5));
        }
    }

    private static HistoryClaim Claim(Random random, DateTimeOffset at, int customers)
    {
        // Many small amounts, few large ones.
        var (amount, customer) = ((long)(500 * Math.Exp(random.NextDouble() * 4.5)), random.Next(customers));
        var (known, truth, orders) = (random.Next(10) != 0, random.Next(20) == 0 ? amount / 2 : amount, random.Next(1, 12));
        var ruled = at.AddHours(random.Next(1, 120));
        var day = DateOnly.FromDateTime(at.UtcDateTime);
        return new HistoryClaim
        {
            Facts = new ClaimFacts
            {
                Type = (ClaimType)random.Next(4),
                Payable = new Money(amount, Currency.Eur),
                DeclaredOn = day,
                TenureDays = random.Next(1_000),
                DeliveredOrders = orders,
                OrdersInYear = orders,
                OrdersWithClaimInYear = random.Next(1, 3),
                CountedFrom = day.AddDays(-random.Next(1, 40)),
                Account = (CarrierAccount)random.Next(6),
                SameItemsClaimed = random.Next(50) == 0,
                Categories = Categories[random.Next(Categories.Length)],
                HoursKnown = random.Next(24_000),
                DestinationDiffers = random.Next(100) == 0,
                DaysSinceContactChanged = random.Next(3) == 0 ? random.Next(400) : null,
            },
            DeclaredAt = at,
            CustomerKey = $"c{customer}",
            HouseholdKey = $"h{customer - (customer % 4 == 0 ? 1 : 0)}",
            Truth = known ? TruthState.Known : TruthState.Unknown,
            TruthMinor = truth,
            Probability = 1,
            PaidMinor = truth,
            RuledAt = ruled,
            GrantedMinor = known ? truth : 0,
            GrantedAt = ruled,
        };
    }
}
