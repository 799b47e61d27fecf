using TrustClaims.Domain;

namespace TrustClaims.Web.Pages.Shared;

/// <summary>An amount as people type it: with comma or point, and spaces wherever they like.</summary>
public static class TypedAmount
{
    public static bool TryRead(string? typed, Currency currency, out Money amount) =>
        Money.TryParse(new string((typed ?? "").Where(letter => !char.IsWhiteSpace(letter)).ToArray()).Replace(',', '.'), currency, out amount);
}
