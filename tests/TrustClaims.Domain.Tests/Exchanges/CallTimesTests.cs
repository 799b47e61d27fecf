using System.Globalization;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Domain.Promises;

namespace TrustClaims.Domain.Tests.Exchanges;

public sealed class CallTimesTests
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    [Theory]
    // At 9:44 the quarter of an hour from 10:00 on is the first that leaves a quarter of an hour of notice.
    [InlineData("2026-10-05T07:44:00Z", "2026-10-05T08:00:00Z")]
    [InlineData("2026-10-05T07:45:00Z", "2026-10-05T08:00:00Z")]
    [InlineData("2026-10-05T07:45:01Z", "2026-10-05T08:15:00Z")]
    // The last one of a day ends at the closing; after it comes the next opening.
    [InlineData("2026-10-05T16:30:00Z", "2026-10-05T16:45:00Z")]
    [InlineData("2026-10-05T16:31:00Z", "2026-10-06T07:00:00Z")]
    // On Saturday evening it is Monday's, and a holiday is left out.
    [InlineData("2026-10-10T17:00:00Z", "2026-10-12T07:00:00Z")]
    [InlineData("2026-11-10T19:00:00Z", "2026-11-12T08:00:00Z")]
    public void The_next_one_leaves_some_notice_and_keeps_to_the_opening_hours(string now, string next) =>
        Assert.Equal(At(next), Times().From(At(now))[0]);

    [Fact]
    public void They_are_offered_on_so_many_days_that_have_some_left()
    {
        var slots = Times(days: 3).From(At("2026-10-09T16:35:00Z"));

        Assert.Equal(["09/10", "10/10", "12/10", "13/10"], Days(Times(days: 4).From(At("2026-10-09T16:30:00Z"))));
        Assert.Equal(["10/10", "12/10", "13/10"], Days(slots));
        Assert.Equal(40 * 3, slots.Count);
    }

    [Fact]
    public void A_lunch_break_holds_no_call()
    {
        var slots = Times("09:00", "12:20", "14:00", "15:00").From(At("2026-10-05T05:00:00Z"));

        Assert.Equal(["09:00", "12:00", "14:00", "14:45"], new[] { slots[0], slots[12], slots[13], slots[16] }.Select(Local));
    }

    [Fact]
    public void Where_the_clocks_go_back_an_hour_is_there_twice_and_where_they_go_on_it_is_not_there()
    {
        var back = Always().From(At("2026-10-24T21:45:00Z")).Where(slot => slot < At("2026-10-25T23:00:00Z")).ToList();
        var on = Always().From(At("2026-03-28T22:45:00Z")).Where(slot => slot < At("2026-03-29T22:00:00Z")).ToList();

        Assert.Equal((25 * 4, 23 * 4), (back.Count, on.Count));
        Assert.Equal(8, back.Count(slot => Local(slot).StartsWith("02", StringComparison.Ordinal)));
        Assert.DoesNotContain(on, slot => Local(slot).StartsWith("02", StringComparison.Ordinal));
        Assert.Equal(back.Count, back.Distinct().Count());
    }

    private static CallTimes Always() => new(WorkingCalendar.Always(Paris), 1, 2);

    private static CallTimes Times(string from = "09:00", string to = "19:00", string? again = null, string? till = null, int days = 5)
    {
        List<OpenHours> open = [new(TimeOnly.Parse(from, CultureInfo.InvariantCulture), TimeOnly.Parse(to, CultureInfo.InvariantCulture))];
        if (again is not null)
        {
            open.Add(new(TimeOnly.Parse(again, CultureInfo.InvariantCulture), TimeOnly.Parse(till!, CultureInfo.InvariantCulture)));
        }

        var week = Enum.GetValues<DayOfWeek>().Where(day => day != DayOfWeek.Sunday).ToList();
        return new CallTimes(new WorkingCalendar(Paris, week.ToDictionary(day => day, IReadOnlyList<OpenHours> (_) => open), week.ToHashSet(), FrenchHolidays.Includes), 1, days);
    }

    private static IEnumerable<string> Days(IEnumerable<DateTimeOffset> slots) =>
        slots.Select(slot => TimeZoneInfo.ConvertTime(slot, Paris).ToString("dd'/'MM", CultureInfo.InvariantCulture)).Distinct();

    private static string Local(DateTimeOffset slot) => TimeZoneInfo.ConvertTime(slot, Paris).ToString("HH':'mm", CultureInfo.InvariantCulture);

    private static DateTimeOffset At(string instant) => DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture);
}
