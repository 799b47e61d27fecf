using System.Globalization;
using FluentValidation;
using TrustClaims.Domain.Promises;

namespace TrustClaims.Application.Settings;

/// <summary>When people of ours are there: section <c>Calendar</c>, in the time zone of the shop. Promises are due by it.</summary>
public sealed class CalendarOptions
{
    public const string Section = "Calendar";

    /// <summary>The country whose public holidays are kept. Only FR is computed; where it is empty, holidays are named in <see cref="ClosedDays"/>.</summary>
    public string Country { get; set; } = "FR";

    /// <summary>By weekday, "09:00-12:30 14:00-19:00"; empty is closed. 24:00 is the end of the day.</summary>
    public Dictionary<DayOfWeek, string> Hours { get; set; } = [];

    /// <summary>Weekdays on which banks and warehouses work: money and parcels are promised for these alone.</summary>
    public string CarryOut { get; set; } = "Monday Tuesday Wednesday Thursday Friday";

    /// <summary>More days on which nobody is there, "2026-12-24".</summary>
    public List<string> ClosedDays { get; set; } = [];

    private const string Usual = "09:00-19:00";

    internal bool TryCalendar(TimeZoneInfo zone, out WorkingCalendar calendar, out string mistake)
    {
        (calendar, mistake) = (null!, "");
        var hours = new Dictionary<DayOfWeek, IReadOnlyList<OpenHours>>();
        foreach (var day in Enum.GetValues<DayOfWeek>())
        {
            var text = Hours.GetValueOrDefault(day) ?? (day == DayOfWeek.Sunday ? "" : Usual);
            if (Parse(text) is not { } open)
            {
                mistake = $"Calendar:Hours:{day} must be hours in their order, such as 09:00-12:30 14:00-19:00.";
                return false;
            }

            hours[day] = open;
        }

        var carryOut = Words(CarryOut).Select(word => (Known: Enum.TryParse<DayOfWeek>(word, ignoreCase: true, out var day) && !char.IsDigit(word[0]), day)).ToList();
        if (carryOut.Exists(one => !one.Known) || !carryOut.Exists(one => hours[one.day].Count > 0))
        {
            mistake = "Calendar:CarryOut must name weekdays, such as Monday Tuesday, of which one at least has opening hours.";
            return false;
        }

        var closed = ClosedDays.ConvertAll(text => (Known: DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day), day));
        if (closed.Exists(one => !one.Known))
        {
            mistake = "Calendar:ClosedDays must be days such as 2026-12-24.";
            return false;
        }

        if (Country is not ("FR" or ""))
        {
            mistake = "Calendar:Country must be FR, or empty with the holidays named in Calendar:ClosedDays.";
            return false;
        }

        var (days, french) = (closed.Select(one => one.day).ToHashSet(), Country == "FR");
        calendar = new WorkingCalendar(zone, hours, carryOut.Select(one => one.day).ToHashSet(), day => days.Contains(day) || (french && FrenchHolidays.Includes(day)));
        return true;
    }

    /// <returns>Null when it cannot be read.</returns>
    private static List<OpenHours>? Parse(string text)
    {
        var (found, last) = (new List<OpenHours>(), TimeOnly.MinValue);
        foreach (var part in Words(text))
        {
            if (part.Split('-') is not [var begins, var ends] || !Time(begins, out var from) || !Time(ends == "24:00" ? "00:00" : ends, out var to) ||
                from < last || (to <= from && to != TimeOnly.MinValue) || (found.Count > 0 && last == TimeOnly.MinValue))
            {
                return null;
            }

            found.Add(new OpenHours(from, to));
            last = to;
        }

        return found;
    }

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static bool Time(string text, out TimeOnly time) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
}

/// <summary>Held at start: a day that never opens would be noticed by a customer.</summary>
public sealed class CalendarOptionsValidator : AbstractValidator<CalendarOptions>
{
    public CalendarOptionsValidator()
    {
        RuleFor(calendar => calendar).Custom((calendar, context) =>
        {
            if (!calendar.TryCalendar(TimeZoneInfo.Utc, out _, out var mistake))
            {
                context.AddFailure(mistake);
            }
        });
    }
}
