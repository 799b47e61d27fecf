using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Trust;

namespace TrustClaims.Testing.Builders;

/// <summary>
/// Facts of every kind, known and unknown, near the opening policy's limits and far beyond them; the same seed gives the same facts.
/// </summary>
public sealed class VariedFacts(int seed)
{
    private static readonly DateOnly FirstDay = new(2026, 1, 1);
    private static readonly string[] Categories = ["kitchen", "books", "phones", "Jewellery", "vélo", "jewellery"];
    private readonly Random random = new(seed);

    public static IEnumerable<ClaimFacts> Many(int count, int seed)
    {
        var facts = new VariedFacts(seed);
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
            Payable = Amount(260),
            DeclaredOn = declaredOn,
            TenureDays = Sometimes(() => random.Next(0, 900)),
            DeliveredOrders = Sometimes(() => random.Next(0, 12)),
            HoldsContract = type.IsForContract(),
            DeclarationsInWindow = Sometimes(() => random.Next(1, 5)),
            GrantedInWindow = Sometimes(() => Amount(500)),
            OrdersInYear = orders,
            OrdersWithClaimInYear = orders is { } placed ? Sometimes(() => random.Next(0, placed + 1)) : null,
            CountedFrom = Sometimes(() => declaredOn.AddDays(-random.Next(-5, 66))),
            Account = type == ClaimType.LostParcel ? Sometimes(() => Word<CarrierAccount>()) : null,
            SameItemsClaimed = Sometimes(() => Rarely()),
            OtherCustomersAtAddress = Sometimes(() => random.Next(0, 7)),
            Categories = Sometimes(() => 1) is null ? null : [.. Enumerable.Range(0, random.Next(3)).Select(_ => Categories[random.Next(Categories.Length)])],
            ExposureToday = Sometimes(() => Amount(16_000)),
            ExposureTodayForType = Sometimes(() => Amount(11_000)),
            HoursKnown = Sometimes(() => random.Next(0, 100)),
            DestinationDiffers = Sometimes(() => Rarely()),
            DaysSinceContactChanged = random.Next(3) == 0 ? random.Next(0, 60) : null,
            Cover = type.IsForContract() ? Sometimes(() => Rarely() ? Word<CoverAnswer>() : CoverAnswer.InForce) : null,
        };
    }

    // One fact in fifteen is unknown.
    private T? Sometimes<T>(Func<T> fact)
        where T : struct => random.Next(15) == 0 ? null : fact();

    private bool Rarely() => random.Next(12) == 0;

    private T Word<T>()
        where T : struct, Enum => Enum.GetValues<T>()[random.Next(Enum.GetValues<T>().Length)];

    private Money Amount(int most) => new(random.Next(1, most * 100), random.Next(40) == 0 ? Currency.Of("USD") : Currency.Eur);
}
