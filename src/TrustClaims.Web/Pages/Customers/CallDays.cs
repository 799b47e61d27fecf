using System.Globalization;
using TrustClaims.Domain.Promises;

namespace TrustClaims.Web.Pages.Customers;

/// <summary>One day, and the quarters of an hour of it that are free.</summary>
public sealed record CallDay(DateOnly Day, IReadOnlyList<DateTimeOffset> Slots);

/// <summary>The free quarters of an hour as a page offers them: the next one first, the others by day.</summary>
/// <param name="Next">Null when all are taken.</param>
/// <param name="Chosen">The one that was chosen, where it is free still.</param>
public sealed record CallDays(DateTimeOffset? Next, IReadOnlyList<CallDay> Days, DateTimeOffset? Chosen)
{
    private const string Form = "yyyy-MM-dd'T'HH:mm'Z'";

    public static CallDays Of(IReadOnlyList<DateTimeOffset> free, PromiseTimes times, string? chosen = null) => new(
        free.Count == 0 ? null : free[0],
        free.Skip(1).GroupBy(times.DayOf).Select(day => new CallDay(day.Key, day.ToList())).ToList(),
        Parse(chosen) is { } slot && free.Contains(slot) ? slot : null);

    /// <summary>As a form sends it: in UTC, so that an hour that the clocks bring twice is two.</summary>
    public static string Value(DateTimeOffset slot) => slot.UtcDateTime.ToString(Form, CultureInfo.InvariantCulture);

    public static DateTimeOffset? Parse(string? text) => DateTimeOffset.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var slot) ? slot : null;
}
