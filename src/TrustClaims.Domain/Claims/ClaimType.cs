namespace TrustClaims.Domain.Claims;

/// <summary>What happened: the first four to items of an order, the last two to insured things.</summary>
public enum ClaimType
{
    LostParcel,
    DamagedItem,
    MissingItem,
    WrongItem,
    BrokenItem,
    WaterDamage,
}

public static class ClaimTypes
{
    public static IReadOnlyList<ClaimType> All { get; } = Enum.GetValues<ClaimType>();

    public static bool IsForContract(this ClaimType type) => type is ClaimType.BrokenItem or ClaimType.WaterDamage;
}
