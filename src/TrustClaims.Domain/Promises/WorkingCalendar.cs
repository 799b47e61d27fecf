namespace TrustClaims.Domain.Promises;

/// <summary>
/// When people of ours are there, and on which days what was granted can be carried out: opening hours by weekday in one time zone, holidays and
/// days off. Hours of the clock are those on the wall: a day on which the clocks change has one more or one less.
/// </summary>
public sealed class WorkingCalendar
{
    /// <summary>Nobody closes for so long: what is further away is a mistake in the settings.</summary>
    private const int FarthestDays = 400;

    private static readonly TimeSpan AfterOpening = TimeSpan.FromHours(1);

    private readonly IReadOnlyDictionary<DayOfWeek, IReadOnlyList<OpenHours>> hours;
    private readonly IReadOnlySet<DayOfWeek> carryOut;
    private readonly Func<DateOnly, bool> isHoliday;

    /// <param name="hours">In the order of the day; a weekday that is missing is closed.</param>
    /// <param name="carryOut">Weekdays on which banks and warehouses work, too.</param>
    /// <param name="isHoliday">Public holidays and days off.</param>
    /// <exception cref="ArgumentException">There is no weekday on which anything could be carried out.</exception>
    public WorkingCalendar(
        TimeZoneInfo zone, IReadOnlyDictionary<DayOfWeek, IReadOnlyList<OpenHours>> hours, IReadOnlySet<DayOfWeek> carryOut, Func<DateOnly, bool> isHoliday)
    {
        if (!carryOut.Any(day => hours.TryGetValue(day, out var open) && open.Count > 0))
        {
            throw new ArgumentException("On some weekday people must be there and banks work.", nameof(carryOut));
        }

        (Zone, this.hours, this.carryOut, this.isHoliday) = (zone, hours, carryOut, isHoliday);
    }

    public TimeZoneInfo Zone { get; }

    /// <summary>Day and night, every day.</summary>
    public static WorkingCalendar Always(TimeZoneInfo zone)
    {
        var days = Enum.GetValues<DayOfWeek>();
        return new WorkingCalendar(zone, days.ToDictionary(day => day, IReadOnlyList<OpenHours> (_) => [OpenHours.AllDay]), days.ToHashSet(), _ => false);
    }

    public DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Zone).DateTime);

    /// <summary>Whether people are there on that day at all.</summary>
    public bool IsOpen(DateOnly day) => hours.TryGetValue(day.DayOfWeek, out var open) && open.Count > 0 && !isHoliday(day);

    /// <summary>Whether people are there at that instant: from the opening on, and no longer at the closing.</summary>
    public bool IsOpen(DateTimeOffset instant) => Periods(DayOf(instant)).Any(open => open.From <= instant && instant < open.To);

    /// <summary>Whether what is granted can be carried out on that day: people are there, and banks and warehouses work.</summary>
    public bool CarriesOut(DateOnly day) => carryOut.Contains(day.DayOfWeek) && IsOpen(day);

    /// <summary>The instant itself while people are there, else when they are next.</summary>
    public DateTimeOffset NextOpening(DateTimeOffset instant) => PeriodAt(instant).From is var from && from > instant ? from : instant;

    /// <summary>A due time after the opening and not after the closing stays; any other moves to one hour after the next opening.</summary>
    public DateTimeOffset IntoOpeningHours(DateTimeOffset due)
    {
        if (Periods(DayOf(due)).Any(open => open.From < due && due <= open.To))
        {
            return due;
        }

        var (from, to) = PeriodAt(due);
        return from + AfterOpening < to ? from + AfterOpening : to;
    }

    /// <summary>The day that comes so many days later, counting only those on which things are carried out; with 0 the day itself or the first after it.</summary>
    /// <param name="days">Not negative.</param>
    public DateOnly AddWorkingDays(DateOnly day, int days)
    {
        var found = days == 0 ? NextCarryingOut(day) : day;
        for (var count = 0; count < days; count++)
        {
            found = NextCarryingOut(found.AddDays(1));
        }

        return found;
    }

    /// <summary>The day itself or the first after it on which people are there.</summary>
    public DateOnly NextOpenDay(DateOnly day) => Days(day).First(one => IsOpen(one));

    /// <summary>That time of an open day, or its closing where that comes before.</summary>
    public DateTimeOffset OnDay(DateOnly day, TimeOnly time)
    {
        var asked = InstantOf(day, time);
        return Periods(day).Select(open => open.To).DefaultIfEmpty(asked).Max() is var closing && closing < asked ? closing : asked;
    }

    private DateOnly NextCarryingOut(DateOnly day) => Days(day).First(CarriesOut);

    // The part of a day at that instant, or the next one.
    private (DateTimeOffset From, DateTimeOffset To) PeriodAt(DateTimeOffset instant) => Days(DayOf(instant)).SelectMany(Periods).First(open => instant < open.To);

    private static IEnumerable<DateOnly> Days(DateOnly from) => Enumerable.Range(0, FarthestDays).Select(from.AddDays);

    // What a clock change leaves nothing of is left out.
    private IEnumerable<(DateTimeOffset From, DateTimeOffset To)> Periods(DateOnly day) => !IsOpen(day) ? [] : hours[day.DayOfWeek]
        .Select(open => (From: InstantOf(day, open.From), To: InstantOf(open.To == TimeOnly.MinValue ? day.AddDays(1) : day, open.To)))
        .Where(open => open.From < open.To);

    private DateTimeOffset InstantOf(DateOnly day, TimeOnly time) => LocalTime.InstantOf(day.ToDateTime(time), Zone);
}
