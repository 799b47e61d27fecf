using TrustClaims.Domain.Promises;

namespace TrustClaims.Application.Desk;

/// <summary>The moments until which a claim may be put off.</summary>
public static class Laters
{
    private static readonly TimeSpan Quarter = TimeSpan.FromMinutes(15);

    /// <param name="due">When the answer is promised: only what is before is offered. Null where none is.</param>
    public static IReadOnlyList<DateTimeOffset> Of(DateTimeOffset now, DateTimeOffset? due, WorkingCalendar calendar)
    {
        DateTimeOffset[] moments = [OnQuarter(now.AddHours(1)), OnQuarter(now.AddHours(3)), Latest(now, calendar)];
        return moments.Where(moment => moment < due).Distinct().Order().ToList();
    }

    /// <summary>When people of ours are there again, from tomorrow on.</summary>
    public static DateTimeOffset Latest(DateTimeOffset now, WorkingCalendar calendar) =>
        calendar.NextOpening(calendar.OnDay(calendar.DayOf(now).AddDays(1), TimeOnly.MinValue));

    private static DateTimeOffset OnQuarter(DateTimeOffset instant) => new(instant.UtcTicks - (instant.UtcTicks % Quarter.Ticks), TimeSpan.Zero);
}
