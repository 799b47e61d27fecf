namespace TrustClaims.Web.Security;

/// <summary>The two ways of saying who one is: people with a cookie, machines with a key. Neither opens the other's doors.</summary>
public static class Schemes
{
    /// <summary>Chooses between the two by the address.</summary>
    public const string ByDoor = "door";

    /// <summary>The scheme that reads <c>Authorization: Bearer tc_...</c>.</summary>
    public const string ApiKey = "key";

    /// <summary>The claim that a key's principal has for each of its scopes.</summary>
    public const string ScopeClaim = "scope";
}
