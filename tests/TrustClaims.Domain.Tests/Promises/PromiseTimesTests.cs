using TrustClaims.Domain.Promises;
using TrustClaims.Testing.Builders;

namespace TrustClaims.Domain.Tests.Promises;

public sealed class PromiseTimesTests
{
    [Theory]
    [InlineData("2026-03-27T20:00:00Z", "2026-03-29T16:00:00Z")] // the clocks go forward on Sunday 29 March: 18:00 is then 16:00 UTC
    [InlineData("2026-03-26T20:00:00Z", "2026-03-28T17:00:00Z")]
    [InlineData("2026-10-23T20:00:00Z", "2026-10-25T17:00:00Z")] // and back on Sunday 25 October
    [InlineData("2026-10-22T20:00:00Z", "2026-10-24T16:00:00Z")]
    [InlineData("2026-10-22T22:30:00Z", "2026-10-25T17:00:00Z")] // already Friday in Paris
    [InlineData("2026-12-30T12:00:00Z", "2027-01-01T17:00:00Z")]
    public void It_is_carried_out_by_the_evening_of_a_day_where_the_shop_is(string granted, string due) =>
        Assert.Equal(Utc(due), Some.Times.CarriedOutAfter(Utc(granted)));

    [Theory]
    [InlineData("2026-03-29", "2026-03-28T23:00:00Z")]
    [InlineData("2026-03-30", "2026-03-29T22:00:00Z")]
    [InlineData("2026-10-25", "2026-10-24T22:00:00Z")]
    [InlineData("2026-10-26", "2026-10-25T23:00:00Z")]
    public void A_day_begins_at_its_own_midnight(string day, string start) => Assert.Equal(Utc(start), Some.Times.StartOf(Day(day)));

    [Theory]
    [InlineData("2026-09-30T10:00:00Z", "2026-09-30T16:00:00Z 2026-10-01T16:00:00Z 2026-10-02T16:00:00Z 2026-10-07T16:00:00Z")] // a Wednesday
    [InlineData("2026-09-30T16:00:00Z", "2026-10-01T16:00:00Z 2026-10-02T16:00:00Z 2026-10-07T16:00:00Z")] // this evening is over
    [InlineData("2026-10-02T10:00:00Z", "2026-10-02T16:00:00Z 2026-10-03T16:00:00Z 2026-10-06T16:00:00Z 2026-10-09T16:00:00Z")] // Friday: tomorrow is Saturday, two working days on is Tuesday
    [InlineData("2026-10-24T10:00:00Z", "2026-10-24T16:00:00Z 2026-10-26T17:00:00Z 2026-10-27T17:00:00Z 2026-10-31T17:00:00Z")] // Saturday, and the clocks go back on Sunday
    [InlineData("2026-12-24T10:00:00Z", "2026-12-24T17:00:00Z 2026-12-26T17:00:00Z 2026-12-29T17:00:00Z 2026-12-31T17:00:00Z")] // Christmas is on Friday
    public void Whoever_comes_back_does_so_by_an_evening_on_which_people_are_there(string now, string evenings) => Assert.Equal(
        evenings.Split(' ').Select(Utc),
        (Some.Times with { Calendar = Shop }).ComingBack(Utc(now)));

    // Monday to Saturday from nine to seven, banks from Monday to Friday.
    private static WorkingCalendar Shop { get; } = new(
        TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris"),
        Enum.GetValues<DayOfWeek>().Where(day => day != DayOfWeek.Sunday).ToDictionary(day => day, IReadOnlyList<OpenHours> (_) => [new OpenHours(new(9, 0), new(19, 0))]),
        new HashSet<DayOfWeek> { DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday },
        FrenchHolidays.Includes);

    [Theory]
    [InlineData("America/Sao_Paulo", "2018-11-04", "2018-11-04T03:00:00Z")] // from 23:59 to 01:00
    [InlineData("America/Havana", "2025-11-02", "2025-11-02T04:00:00Z")] // midnight happens twice: the first
    public void Where_midnight_is_left_out_or_comes_twice_a_day_begins_at_its_first_instant(string zone, string day, string start)
    {
        var times = Some.Times with { Calendar = WorkingCalendar.Always(TimeZoneInfo.FindSystemTimeZoneById(zone)) };

        Assert.Equal(Utc(start), times.StartOf(Day(day)));
    }

    [Theory]
    [InlineData("Europe/Paris")]
    [InlineData("America/Havana")]
    [InlineData("America/Sao_Paulo")]
    [InlineData("Australia/Lord_Howe")]
    [InlineData("Asia/Kathmandu")]
    public void Every_instant_lies_in_the_day_that_it_is_said_to_lie_in(string zone)
    {
        var times = Some.Times with { Calendar = WorkingCalendar.Always(TimeZoneInfo.FindSystemTimeZoneById(zone)) };
        for (var instant = Utc("2018-01-01T00:00:00Z"); instant.Year < 2019; instant = instant.AddMinutes(30))
        {
            var day = times.DayOf(instant);

            Assert.True(times.StartOf(day) <= instant, $"{instant:u} is before {day}");
            Assert.True(instant < times.StartOf(day.AddDays(1)), $"{instant:u} is after {day}");
        }
    }

    [Theory]
    [InlineData("2026-10-03T08:00:00Z", 24, "2026-10-04T08:00:00Z")]
    [InlineData("2026-10-03T08:20:59Z", 24, "2026-10-04T08:00:00Z")]
    [InlineData("2026-10-24T10:59:00Z", 24, "2026-10-25T10:00:00Z")]
    [InlineData("2026-10-03T08:20:59Z", 2, "2026-10-03T10:00:00Z")]
    [InlineData("2026-10-03T08:20:59Z", 1, "2026-10-03T09:20:59Z")]
    public void An_answer_is_promised_for_a_full_hour_and_never_later_than_the_policy_says(string now, int hours, string due) =>
        Assert.Equal(Utc(due), Some.Times.AnswerBy(Utc(now), hours));

    private static DateTimeOffset Utc(string text) => DateTimeOffset.ParseExact(text, "yyyy-MM-dd'T'HH:mm:ss'Z'", null, System.Globalization.DateTimeStyles.AssumeUniversal);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");
}
