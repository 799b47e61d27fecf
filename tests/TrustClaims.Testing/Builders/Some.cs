using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Promises;
using TrustClaims.Domain.Trust;

namespace TrustClaims.Testing.Builders;

/// <summary>Things of which any will do.</summary>
public static class Some
{
    /// <summary>The text of docs/examples/policies/opening.json.</summary>
    public static string OpeningJson { get; } = Example("opening.json");

    public static string OpeningBrlJson { get; } = Example("opening-brl.json");

    public static TrustPolicy OpeningPolicy { get; } = Policy(OpeningJson);

    /// <summary>A Saturday morning in Paris, in summer time, three weeks before the clocks change.</summary>
    public static DateTimeOffset Moment { get; } = new(2026, 10, 3, 8, 0, 0, TimeSpan.Zero);

    /// <summary>People are there day and night: no due time is moved, and nothing is given for delays.</summary>
    public static PromiseTimes Times { get; } = new(WorkingCalendar.Always(TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris")), CarryOutDays: 2, ChangeOfMind: TimeSpan.FromHours(1));

    public static Address Home { get; } = new("1 rue de la Paix", null, "75002", "Paris", "FR", AddressKind.Home);

    public static Money Eur(decimal amount) => new(decimal.ToInt64(amount * 100), Currency.Eur);

    public static NamedPerson Person(string name = "Jeanne Martin") => new(new StaffId(Guid.CreateVersion7()), name);

    public static ClaimReference Reference() => ClaimReference.Parse(new string(Random.Shared.GetItems<char>(ClaimReference.Alphabet, ClaimReference.Length)));

    public static Order Order() => A.Order().Build();

    public static Contract Contract() => A.Contract().Build();

    /// <summary>Facts within every rule of the opening policy: a lost parcel of a regular customer. Change what matters by <c>with</c>.</summary>
    public static ClaimFacts Facts(ClaimType type = ClaimType.LostParcel) => new()
    {
        Type = type,
        Payable = Eur(49.90m),
        DeclaredOn = new DateOnly(2026, 10, 3),
        TenureDays = 200,
        DeliveredOrders = 3,
        HoldsContract = type.IsForContract(),
        DeclarationsInWindow = 1,
        GrantedInWindow = Eur(0),
        OrdersInYear = type.IsForContract() ? null : 6,
        OrdersWithClaimInYear = type.IsForContract() ? null : 1,
        CountedFrom = new DateOnly(2026, 9, 23),
        Account = type == ClaimType.LostParcel ? CarrierAccount.Moving : null,
        SameItemsClaimed = false,
        OtherCustomersAtAddress = type.IsForContract() ? null : 0,
        Categories = ["kitchen"],
        ExposureToday = Eur(100),
        ExposureTodayForType = Eur(50),
        HoursKnown = 4_800,
        DestinationDiffers = false,
        Cover = type.IsForContract() ? CoverAnswer.InForce : null,
    };

    public static TrustPolicy Policy(string json)
    {
        var read = PolicyReader.Read(json);
        return read.Succeeded ? read.Value : throw new ArgumentException(
            string.Join("; ", ((Refusal.PolicyNotValid)read.Refusal!).Errors.Select(error => $"{error.Path}: {error.Code}")), nameof(json));
    }

    /// <summary>A policy of these rules alone, as they stand in its JSON: <c>"amount": { "most": "80.00" }</c>.</summary>
    public static TrustPolicy PolicyOf(string rules) => Policy($$"""{ "name": "Test", "currency": "EUR", "rules": { {{rules}} } }""");

    private static string Example(string file)
    {
        using var reader = new StreamReader(typeof(Some).Assembly.GetManifestResourceStream(file)!);
        return reader.ReadToEnd();
    }
}
