using System.Globalization;

namespace TrustClaims.Web.Pages.Managers;

/// <summary>A day and hour as a browser's input sends them, without a zone: the installation's is meant.</summary>
internal static class TypedMoment
{
    private const string Form = "yyyy-MM-ddTHH:mm";

    /// <summary>Null where it is none. A time that a clock change skips does not exist; of one that comes twice, the first is meant.</summary>
    public static DateTimeOffset? Read(string? typed, TimeZoneInfo zone) =>
        DateTime.TryParseExact(typed, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) && local.Year is >= 2000 and < 2200 && !zone.IsInvalidTime(local)
            ? new DateTimeOffset(local, zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local)).ToUniversalTime()
            : null;
}
