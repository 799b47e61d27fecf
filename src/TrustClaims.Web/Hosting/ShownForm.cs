namespace TrustClaims.Web.Hosting;

/// <summary>A form as a page showed it.</summary>
internal static class ShownForm
{
    /// <summary>The field of the token against forgery.</summary>
    public const string Token = "__RequestVerificationToken";

    /// <summary>What names it, and no other: its token, which is new each time that a page is shown.</summary>
    public static string? Once(this HttpRequest request) => request.Form[Token];
}
