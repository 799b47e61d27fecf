using TrustClaims.Domain.Claims;

namespace TrustClaims.Web.Pages.Customers;

/// <summary>The drawing beside what happened.</summary>
internal static class TypePictures
{
    public static string Of(ClaimType type) => type switch
    {
        ClaimType.LostParcel => "parcel",
        ClaimType.MissingItem => "missing",
        ClaimType.WrongItem => "swap",
        ClaimType.WaterDamage => "water",
        _ => "broken",
    };
}
