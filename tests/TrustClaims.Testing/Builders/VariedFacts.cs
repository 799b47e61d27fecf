using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Trust;

namespace TrustClaims.Testing.Builders;

/// <summary>
/// Facts of every kind, known and unknown, near the opening policy's limits and far beyond them; the same seed gives the same facts. In another
/// currency than the euro amounts are five times as large.
/// </summary>
public sealed class VariedFacts(int seed, Currency? currency = null)
{
    private static readonly DateOnly FirstDay = new(2026, 1, 1);
    private static readonly string[] Categories = ["kitchen", "books", "phones", "Jewellery", "vélo", "jewellery"];
    private readonly Random random = new(seed);

    public static IEnumerable<ClaimFacts> Many(int count, int seed, Currency? currency = null)
    {
        var facts = new VariedFacts(seed, currency);
        return Enumerable.Range(0, count).Select(_ => facts.Next());
    }

    public ClaimFacts Next()
    {
        var type = ClaimTypes.All[random.Next(ClaimTypes.All.Count)];
        var declaredOn = FirstDay.AddDays(random.Next(700));
        var orders = Sometimes(() => random.Next(0, 15));
        return new ClaimFacts
        {
            Type = type,
            Payable = Amount(80, 260),
            DeclaredOn = declaredOn,
            TenureDays = Sometimes(() => random.Next(0, 900)),
            DeliveredOrders = Sometimes(() => random.Next(0, 12)),
            HoldsContract = type.IsForContract(),
            DeclarationsInWindow = Sometimes(() => 1 + Count(1, 4)),
            GrantedInWindow = Sometimes(() => Amount(220, 500)),
            OrdersInYear = orders,
            OrdersWithClaimInYear = orders is { } placed ? Sometimes(() => Count(Math.Min(placed, 2), placed + 1)) : null,
            CountedFrom = Sometimes(() => declaredOn.AddDays(5 - Count(30, 71))),
            Account = type == ClaimType.LostParcel ? Sometimes(() => Word<CarrierAccount>()) : null,
            SameItemsClaimed = Sometimes(() => Rarely()),
            OtherCustomersAtAddress = Sometimes(() => Count(4, 7)),
            Categories = Sometimes(() => 1) is null ? null : [.. Enumerable.Range(0, random.Next(3)).Select(_ => Categories[random.Next(Categories.Length)])],
            ExposureToday = Sometimes(() => Amount(9_000, 16_000)),
            ExposureTodayForType = Sometimes(() => Amount(9_000, 11_000)),
            HoursKnown = Sometimes(() => random.Next(0, 100)),
            DestinationDiffers = Sometimes(() => Rarely()),
            DaysSinceContactChanged = random.Next(6) == 0 ? random.Next(0, 60) : null,
            Cover = type.IsForContract() ? Sometimes(() => Rarely() ? Word<CoverAnswer>() : CoverAnswer.InForce) : null,
        };
    }

    // One fact in fifteen is unknown.
    private T? Sometimes<T>(Func<T> fact)
        where T : struct => random.Next(15) == 0 ? null : fact();

    private bool Rarely() => random.Next(12) == 0;

    private T Word<T>()
        where T : struct, Enum => Enum.GetValues<T>()[random.Next(Enum.GetValues<T>().Length)];

    // Three in four are ordinary; the others go up to what no policy lets pass.
    private int Count(int ordinary, int most) => random.Next(random.Next(4) == 0 ? most : ordinary + 1);

    private Money Amount(int ordinary, int most) => currency is null || currency == Currency.Eur
        ? new(1 + Count(ordinary * 100, most * 100), random.Next(40) == 0 ? Currency.Of("USD") : Currency.Eur)
        : new(5 * (1 + Count(ordinary * 100, most * 100)), currency);
}
