using TrustClaims.Domain.Claims;

namespace TrustClaims.Domain.Promises;

/// <summary>When things are promised for, and what it costs us when they are late.</summary>
/// <param name="CarryOutDays">Days on which things are carried out, within which a remedy is, once it is granted.</param>
/// <param name="ChangeOfMind">How long a customer may still choose another remedy before it is carried out.</param>
public sealed record PromiseTimes(WorkingCalendar Calendar, int CarryOutDays, TimeSpan ChangeOfMind)
{
    /// <summary>The hour of the day at which a promised day ends for the customer.</summary>
    public static readonly TimeOnly Evening = new(18, 0);

    public TimeZoneInfo Zone => Calendar.Zone;

    /// <summary>Days on which things are carried out, within which a parcel that was sent arrives.</summary>
    public int ParcelDays { get; init; } = 3;

    public GestureTable Gestures { get; init; } = GestureTable.None;

    public static PromiseKind KindFor(Remedy remedy) => remedy switch
    {
        Remedy.Refund or Remedy.Indemnity => PromiseKind.RefundBy,
        Remedy.StoreCredit => PromiseKind.CreditBy,
        Remedy.Repair => PromiseKind.RepairArrangedBy,
        _ => PromiseKind.ParcelSentBy,
    };

    public DateOnly DayOf(DateTimeOffset instant) => Calendar.DayOf(instant);

    /// <summary>Midnight at which that day begins: the first valid instant where a clock change skips midnight, the first midnight where it comes twice.</summary>
    public DateTimeOffset StartOf(DateOnly day) => LocalTime.InstantOf(day.ToDateTime(TimeOnly.MinValue), Zone);

    /// <param name="patience">How often as much time is taken: who was late once promises with more room.</param>
    public DateTimeOffset CarriedOutAfter(DateTimeOffset instant, int patience = 1) => EveningAfter(instant, CarryOutDays * patience);

    /// <summary>When a parcel that was sent then is there.</summary>
    public DateTimeOffset ThereAfter(DateTimeOffset sent, int patience = 1) => EveningAfter(sent, ParcelDays * patience);

    /// <summary>The evening of that day, or of the first one after it on which things are carried out.</summary>
    public DateTimeOffset EveningOf(DateOnly day) => Calendar.OnDay(Calendar.AddWorkingDays(day, 0), Evening);

    /// <summary>
    /// The last full hour within the hours promised, so that the customer reads "18 h"; where nobody is there at that hour, one hour after the next opening.
    /// </summary>
    public DateTimeOffset AnswerBy(DateTimeOffset now, int withinHours)
    {
        var limit = now.AddHours(withinHours);
        return Calendar.IntoOpeningHours(withinHours == 1 ? limit : limit.AddTicks(-(limit.Ticks % TimeSpan.TicksPerHour)));
    }

    /// <summary>
    /// Evenings by which a person of ours may say that they come back to somebody, the soonest first: today's while it is to come, tomorrow's, that of the second
    /// day on which things are carried out, and that of a day in a week; where nobody is there on such a day, the next one's.
    /// </summary>
    public IReadOnlyList<DateTimeOffset> ComingBack(DateTimeOffset now)
    {
        var today = DayOf(now);
        DateOnly[] days = [today, today.AddDays(1), Calendar.AddWorkingDays(today, 2), today.AddDays(7)];
        return days.Select(Calendar.NextOpenDay).Distinct().Select(day => Calendar.OnDay(day, Evening)).Where(evening => evening > now).Order().ToList();
    }

    private DateTimeOffset EveningAfter(DateTimeOffset instant, int days)
    {
        var day = Calendar.AddWorkingDays(DayOf(instant), days);
        return Calendar.OnDay(day, Evening) is var evening && evening > instant ? evening : Calendar.OnDay(Calendar.AddWorkingDays(day, 1), Evening);
    }
}
