using System.Globalization;
using TrustClaims.Domain;

namespace TrustClaims.Application.Imports;

/// <summary>Reads the instants and days that files and documents write.</summary>
public static class FileTimes
{
    private const int FirstYear = 1900;
    private const int LastYear = 2200;

    private static readonly string[] WithOffset =
    [
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", "yyyy-MM-dd'T'HH:mm'Z'",
    ];

    private static readonly string[] WithoutOffset =
    [
        "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", "yyyy-MM-dd HH:mm:ss.FFFFFFF", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd HH:mm",
    ];

    /// <summary>ISO 8601 with its offset, as the API takes it.</summary>
    public static bool TryInstant(string? text, out DateTimeOffset instant) =>
        DateTimeOffset.TryParseExact(text, WithOffset, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out instant) && InRange(instant);

    public static bool TryDay(string? text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day) && day.Year is >= FirstYear and <= LastYear;

    /// <summary>
    /// A date alone gets the field's hour; what has no offset is local in the mapping's zone, as <see cref="LocalTime"/> reads it: an hour that a clock
    /// change brings twice is the first.
    /// </summary>
    public static bool TryRead(string text, MappedField field, TimeZoneInfo zone, out DateTimeOffset instant)
    {
        if (field.Format is { } format)
        {
            instant = default;
            var parsed = DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local);
            return parsed && TryLocal(local.TimeOfDay == TimeSpan.Zero ? local.Date + field.At.ToTimeSpan() : local, zone, out instant);
        }

        if (text.Length == 10)
        {
            instant = default;
            return TryDay(text, out var day) && TryLocal(day.ToDateTime(field.At), zone, out instant);
        }

        return TryInstant(text, out instant) ||
            (DateTime.TryParseExact(text, WithoutOffset, CultureInfo.InvariantCulture, DateTimeStyles.None, out var without) && TryLocal(without, zone, out instant));
    }

    private static bool TryLocal(DateTime local, TimeZoneInfo zone, out DateTimeOffset instant)
    {
        var known = local.Year is >= FirstYear and <= LastYear;
        instant = known ? LocalTime.InstantOf(local, zone) : default;
        return known;
    }

    private static bool InRange(DateTimeOffset instant) => instant.Year is >= FirstYear and <= LastYear;
}
