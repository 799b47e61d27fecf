using TrustClaims.Domain.Claims;

namespace TrustClaims.Domain.Promises;

/// <summary>When things are promised for, in the installation's time zone.</summary>
/// <param name="CarryOutDays">Calendar days within which a remedy is carried out once it is granted.</param>
/// <param name="ChangeOfMind">How long a customer may still choose another remedy before it is carried out.</param>
public sealed record PromiseTimes(TimeZoneInfo Zone, int CarryOutDays, TimeSpan ChangeOfMind)
{
    /// <summary>The hour of the day at which a promised day ends for the customer.</summary>
    public static readonly TimeOnly Evening = new(18, 0);

    public static PromiseKind KindFor(Remedy remedy) => remedy switch
    {
        Remedy.Refund or Remedy.Indemnity => PromiseKind.RefundBy,
        Remedy.StoreCredit => PromiseKind.CreditBy,
        Remedy.Repair => PromiseKind.RepairArrangedBy,
        _ => PromiseKind.ParcelSentBy,
    };

    public DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Zone).DateTime);

    /// <summary>Midnight at which that day begins: the first valid instant where a clock change skips midnight, the first midnight where it comes twice.</summary>
    public DateTimeOffset StartOf(DateOnly day) => At(day, TimeOnly.MinValue);

    public DateTimeOffset CarriedOutAfter(DateTimeOffset instant) => EveningOf(DayOf(instant).AddDays(CarryOutDays));

    public DateTimeOffset EveningOf(DateOnly day) => At(day, Evening);

    /// <summary>The last full hour within the hours promised, so that the customer reads "18 h" and is never answered later than the policy says.</summary>
    public static DateTimeOffset AnswerBy(DateTimeOffset now, int withinHours)
    {
        var limit = now.AddHours(withinHours);
        return withinHours == 1 ? limit : limit.AddTicks(-(limit.Ticks % TimeSpan.TicksPerHour));
    }

    private DateTimeOffset At(DateOnly day, TimeOnly time) => LocalTime.InstantOf(day.ToDateTime(time), Zone);
}
