using TrustClaims.Domain.Trust;
using TrustClaims.Testing.Builders;

namespace TrustClaims.Domain.Tests.Trust;

/// <summary>Policies that between them have every rule, with limits for all, for some and for none.</summary>
internal static class TriedPolicies
{
    public static string WithNewAccountJson { get; } =
        Some.OpeningJson.Replace("\"cover\": {}", "\"cover\": {}, \"newAccount\": { \"fewestHours\": 12 }", StringComparison.Ordinal);

    public static TrustPolicy WithNewAccount { get; } = Some.Policy(WithNewAccountJson);

    public static TrustPolicy Brl { get; } = Some.Policy(Some.OpeningBrlJson);

    /// <summary>Most limits are set for one type or one standing alone.</summary>
    public static TrustPolicy Sparse { get; } = Some.Policy("""
        { "name": "Sparse", "currency": "EUR",
          "standing": { "regular": { "tenureDays": 30, "deliveredOrders": 0 }, "loyal": { "tenureDays": 60, "deliveredOrders": 9 } },
          "rules": {
            "amount": { "most": { "LostParcel": "60.00", "Loyal": "70.00" } },
            "frequency": { "windowDays": 30, "most": { "Regular": 1 } },
            "cumulativeAmount": { "windowDays": 30, "most": { "WrongItem": { "New": "100.00" } } },
            "shareOfOrders": { "fromOrder": 2, "most": { "MissingItem": 0.5 } },
            "age": { "latestDays": { "Loyal": 30 }, "immediateFromDays": { "none": 10 } },
            "carrierAccount": { "beyond": [] },
            "household": { "windowDays": 30, "most": { "LostParcel": 1 } },
            "item": { "categories": ["phones", "VÉLO"] },
            "exposure": { "daily": { "DamagedItem": "8000.00" } },
            "newAccount": { "fewestHours": { "WaterDamage": 48, "New": 3 } },
            "destination": { "changedWithinDays": { "Regular": 0, "BrokenItem": 50 } } } }
        """);

    public static IReadOnlyList<TrustPolicy> All { get; } = [Some.OpeningPolicy, WithNewAccount, Brl, Sparse];
}
