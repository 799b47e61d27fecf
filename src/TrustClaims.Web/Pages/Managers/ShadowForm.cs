using System.Globalization;
using TrustClaims.Application.Shadows;
using TrustClaims.Domain.Shadows;

namespace TrustClaims.Web.Pages.Managers;

/// <summary>What is to run, and when it is to end, as the page's form sends it.</summary>
public sealed class ShadowForm
{
    private const int NoNumber = -1;

    /// <summary>The draft's number.</summary>
    public int? Draft { get; set; }

    public string? Claims { get; set; } = Written(ShadowLimits.Usual.Claims);

    public string? Days { get; set; } = Written(ShadowLimits.Usual.Days);

    public string? Differences { get; set; } = Written(ShadowLimits.Usual.Differences);

    /// <param name="by">Who sends it, as the audit trail names them.</param>
    public StartShadowRequest Request(string by) => new(Draft, Whole(Claims), Whole(Days), Whole(Differences), by);

    private static string Written(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    // Thousands may stand apart, as people write them; what is no whole number is none of those that are taken.
    private static int? Whole(string? typed)
    {
        var digits = string.Concat((typed ?? "").Where(letter => !char.IsWhiteSpace(letter)));
        return digits.Length == 0 ? null : int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : NoNumber;
    }
}
