using TrustClaims.Domain.Promises;

namespace TrustClaims.Domain.Exchanges;

/// <summary>When people of ours call: by the quarter of an hour, while they are there.</summary>
/// <param name="AtOnce">How many calls fit into one quarter of an hour.</param>
/// <param name="DaysAhead">On how many days with a quarter of an hour left calls are offered.</param>
public sealed record CallTimes(WorkingCalendar Calendar, int AtOnce, int DaysAhead)
{
    /// <summary>How long a call takes of somebody's time, and within how long after its hour it is made.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromMinutes(15);

    /// <summary>The soonest that a call is promised for.</summary>
    public static readonly TimeSpan Notice = TimeSpan.FromMinutes(15);

    /// <summary>Nobody closes for so long: what is further away is a mistake in the settings.</summary>
    private static readonly TimeSpan Farthest = TimeSpan.FromDays(400);

    /// <summary>
    /// How many of the calls of a quarter of an hour may be booked by people whom we do not know: half of all. Where their number is odd, one more in the first
    /// and the third of each hour than in the others.
    /// </summary>
    public int ForStrangers(DateTimeOffset slot) => (AtOnce + (slot.UtcTicks / Length.Ticks % 2 == 0 ? 1 : 0)) / 2;

    public static DateTimeOffset EndOf(DateTimeOffset slot) => slot + Length;

    /// <summary>
    /// Every quarter of an hour in which people are there from its beginning to its end, on the next days. They are counted in instants: where the clocks change, an
    /// hour that comes twice has eight of them, and one that is skipped has none.
    /// </summary>
    public IReadOnlyList<DateTimeOffset> From(DateTimeOffset now)
    {
        var (slots, days, limit) = (new List<DateTimeOffset>(), new HashSet<DateOnly>(), now + Farthest);
        for (var slot = Quarter(now + Notice); slot < limit; slot = Quarter(Calendar.NextOpening(slot + Length)))
        {
            if (!IsOpenThroughout(slot))
            {
                continue;
            }

            if (days.Add(Calendar.DayOf(slot)) && days.Count > DaysAhead)
            {
                break;
            }

            slots.Add(slot);
        }

        return slots;
    }

    private bool IsOpenThroughout(DateTimeOffset slot) => Calendar.IsOpen(slot) && Calendar.IsOpen(EndOf(slot).AddTicks(-1));

    // The next one that begins then or later: every time zone is off by whole quarters of an hour.
    private static DateTimeOffset Quarter(DateTimeOffset instant) =>
        new DateTimeOffset((instant.UtcTicks + Length.Ticks - 1) / Length.Ticks * Length.Ticks, TimeSpan.Zero);
}
