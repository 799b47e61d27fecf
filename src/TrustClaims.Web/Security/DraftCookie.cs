using System.Security.Cryptography;
using Microsoft.AspNetCore.WebUtilities;
using TrustClaims.Web.Hosting;

namespace TrustClaims.Web.Security;

/// <summary>The key under which a browser's half-filled forms are kept: random, and known to that browser alone.</summary>
public static class DraftCookie
{
    private const string Name = "draft";
    private const int Bytes = 32;
    private const int Days = 7;
    private static readonly object Made = new();

    /// <returns>Null for a browser that has none; one made while it is being answered is its own already.</returns>
    public static string? DraftKey(this HttpContext context) =>
        context.Items[Made] as string ?? (context.Request.Cookies[Name] is { Length: >= 40 and <= 60 } key ? key : null);

    /// <summary>The browser's key, made at the first need.</summary>
    public static string DraftKeyOrNew(this HttpContext context)
    {
        if (context.DraftKey() is { } key)
        {
            return key;
        }

        var made = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(Bytes));
        context.Keep(Name, made, TimeSpan.FromDays(Days));
        context.Items[Made] = made;
        return made;
    }
}
