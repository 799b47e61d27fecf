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

    /// <summary>Of insured things.</summary>
    public static IReadOnlyList<ClaimType> Insured { get; } = [.. All.Where(type => type.IsForContract())];

    public static bool IsForContract(this ClaimType type) => type is ClaimType.BrokenItem or ClaimType.WaterDamage;

    /// <summary>Whether what was missed may still be found: anything else is simply no longer asked for.</summary>
    public static bool CanTurnUp(this ClaimType type) => type is ClaimType.LostParcel or ClaimType.MissingItem;
}
