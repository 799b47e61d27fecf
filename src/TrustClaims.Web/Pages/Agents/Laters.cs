using TrustClaims.Domain.Promises;

namespace TrustClaims.Web.Pages.Agents;

/// <summary>The moments until which a claim may be put off.</summary>
internal static class Laters
{
    private static readonly TimeSpan Quarter = TimeSpan.FromMinutes(15);

    /// <param name="due">When the answer is promised: only what is before is offered. Null where none is.</param>
    public static IReadOnlyList<DateTimeOffset> Of(DateTimeOffset now, DateTimeOffset? due, WorkingCalendar calendar)
    {
        var tomorrow = calendar.NextOpening(calendar.OnDay(calendar.DayOf(now).AddDays(1), TimeOnly.MinValue));
        DateTimeOffset[] moments = [OnQuarter(now.AddHours(1)), OnQuarter(now.AddHours(3)), tomorrow];
        return moments.Where(moment => moment < due).Distinct().Order().ToList();
    }

    private static DateTimeOffset OnQuarter(DateTimeOffset instant) => new(instant.UtcTicks - (instant.UtcTicks % Quarter.Ticks), TimeSpan.Zero);
}
