using TrustClaims.Domain.Promises;

namespace TrustClaims.Application.Overviews;

/// <summary>
/// Calendar days of an installation, as a database counts them: whole minutes since the first midnight, mended at noon of the days that a clock change makes longer
/// or shorter, in days of 24 hours. No zone changes its clock by half a day, nor more than three times in a quarter of a year.
/// </summary>
public sealed record LocalDays(DateOnly First, DateOnly Last, DateTimeOffset Since, ClockChange One, ClockChange Two, ClockChange Three)
{
    public const int MinutesOfDay = 24 * 60;

    private static readonly TimeSpan Noon = TimeSpan.FromHours(12);

    public int Count => Last.DayNumber - First.DayNumber + 1;

    /// <summary>So many days, the last one included.</summary>
    public static LocalDays UpTo(DateOnly last, int count, PromiseTimes times)
    {
        var first = last.AddDays(1 - count);
        var changes = Enumerable.Range(0, count).Select(first.AddDays)
            .Select(day => (Start: times.StartOf(day), Length: times.StartOf(day.AddDays(1)) - times.StartOf(day)))
            .Where(day => day.Length != TimeSpan.FromDays(1))
            .Select(day => new ClockChange(day.Start + Noon, MinutesOfDay - (int)day.Length.TotalMinutes)).ToList();
        ClockChange At(int index) => index < changes.Count ? changes[index] : new ClockChange(DateTimeOffset.MaxValue, 0);
        return new LocalDays(first, last, times.StartOf(first), At(0), At(1), At(2));
    }

    /// <summary>The first days of the weeks in it: of the period, then every Monday.</summary>
    public DateOnly WeekOf(DateOnly day)
    {
        const int week = 7;
        var monday = day.AddDays(-(((int)day.DayOfWeek + week - 1) % week));
        return monday < First ? First : monday;
    }
}

/// <summary>From this instant on so many minutes more are counted.</summary>
public sealed record ClockChange(DateTimeOffset At, int Minutes);
