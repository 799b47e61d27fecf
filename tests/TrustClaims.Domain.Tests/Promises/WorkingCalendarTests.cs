using System.Globalization;
using TrustClaims.Domain.Promises;

namespace TrustClaims.Domain.Tests.Promises;

/// <summary>A shop in Paris: Monday to Saturday from 9 to 19, banks on weekdays, French holidays.</summary>
public sealed class WorkingCalendarTests
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");
    private static readonly WorkingCalendar Shop = Calendar(DayOfWeek.Sunday, FrenchHolidays.Includes, (9, 19));

    [Theory]
    [InlineData("2026-10-02T07:00:00Z", true)] // a Friday, 9:00
    [InlineData("2026-10-02T06:59:59Z", false)]
    [InlineData("2026-10-02T16:59:59Z", true)]
    [InlineData("2026-10-02T17:00:00Z", false)]
    [InlineData("2026-10-04T10:00:00Z", false)] // Sunday
    [InlineData("2026-11-11T10:00:00Z", false)] // Armistice
    [InlineData("2026-10-26T08:00:00Z", true)] // the Monday after the clocks went back: 9:00 is 8:00 UTC
    [InlineData("2026-10-26T07:59:00Z", false)]
    [InlineData("2026-03-30T07:00:00Z", true)] // and after they went forward: 7:00 UTC
    public void It_is_open_from_the_opening_and_no_longer_at_the_closing(string instant, bool open) => Assert.Equal(open, Shop.IsOpen(Utc(instant)));

    [Theory]
    [InlineData("2026-10-02T10:00:00Z", "2026-10-02T10:00:00Z")]
    [InlineData("2026-10-02T17:00:00Z", "2026-10-03T07:00:00Z")]
    [InlineData("2026-10-24T17:00:00Z", "2026-10-26T08:00:00Z")] // over the change of the clocks
    [InlineData("2026-12-24T18:00:00Z", "2026-12-26T08:00:00Z")]
    public void The_next_opening_is_now_or_the_next_working_morning(string instant, string opening) => Assert.Equal(Utc(opening), Shop.NextOpening(Utc(instant)));

    [Theory]
    [InlineData("2026-10-02T17:00:00Z", "2026-10-02T17:00:00Z")] // at the closing is in time
    [InlineData("2026-10-02T17:00:01Z", "2026-10-03T08:00:00Z")]
    [InlineData("2026-10-04T08:00:00Z", "2026-10-05T08:00:00Z")]
    [InlineData("2026-10-02T07:00:00Z", "2026-10-02T08:00:00Z")] // nobody answers at the moment of opening
    [InlineData("2026-05-07T20:00:00Z", "2026-05-09T08:00:00Z")]
    public void A_due_time_at_which_nobody_is_there_moves_to_one_hour_after_the_next_opening(string due, string moved) =>
        Assert.Equal(Utc(moved), Shop.IntoOpeningHours(Utc(due)));

    [Theory]
    [InlineData("2026-10-02", 0, "2026-10-02")]
    [InlineData("2026-10-03", 0, "2026-10-05")] // the shop is open on Saturday, the bank is not
    [InlineData("2026-10-02", 1, "2026-10-05")]
    [InlineData("2026-05-07", 1, "2026-05-11")] // 8 May, a Friday
    [InlineData("2026-12-31", 2, "2027-01-05")]
    public void Working_days_are_those_on_which_things_can_be_carried_out(string from, int days, string to) =>
        Assert.Equal(Day(to), Shop.AddWorkingDays(Day(from), days));

    [Fact]
    public void The_evening_of_a_day_that_closes_earlier_is_its_closing()
    {
        var early = Calendar(DayOfWeek.Sunday, _ => false, (9, 12), (14, 16));

        Assert.Equal(Utc("2026-10-02T14:00:00Z"), early.OnDay(Day("2026-10-02"), PromiseTimes.Evening));
        Assert.Equal(Utc("2026-10-02T16:00:00Z"), Shop.OnDay(Day("2026-10-02"), PromiseTimes.Evening));
    }

    [Fact]
    public void Holidays_of_France_are_kept()
    {
        var days = Enumerable.Range(0, 365).Select(new DateOnly(2026, 1, 1).AddDays).Where(FrenchHolidays.Includes).Select(day => day.ToString("MM-dd", CultureInfo.InvariantCulture));

        Assert.Equal(["01-01", "04-06", "05-01", "05-08", "05-14", "05-25", "07-14", "08-15", "11-01", "11-11", "12-25"], days);
    }

    [Theory]
    [InlineData("1818-03-22")]
    [InlineData("1943-04-25")]
    [InlineData("2000-04-23")]
    [InlineData("2024-03-31")]
    [InlineData("2025-04-20")]
    [InlineData("2038-04-25")]
    [InlineData("2049-04-18")]
    public void Easter_is_where_the_almanac_has_it(string day) => Assert.Equal(Day(day), FrenchHolidays.EasterOf(Day(day).Year));

    [Fact]
    public void Promises_of_a_whole_year_are_for_hours_and_days_on_which_they_can_be_kept()
    {
        var times = new PromiseTimes(Shop, 1, TimeSpan.Zero);
        for (var now = Utc("2026-01-01T00:20:00Z"); now.Year < 2027; now = now.AddMinutes(97))
        {
            var (answer, refund) = (times.AnswerBy(now, 24), times.CarriedOutAfter(now));

            Assert.True(Shop.IsOpen(answer.AddTicks(-1)) && answer > now, $"{now:u}: {answer:u}");
            Assert.True(Shop.CarriesOut(times.DayOf(refund)) && refund > now && TimeZoneInfo.ConvertTime(refund, Paris).Hour == 18, $"{now:u}: {refund:u}");
        }
    }

    [Fact]
    public void A_calendar_on_which_nothing_can_ever_be_carried_out_is_none() => Assert.Throws<ArgumentException>(
        () => new WorkingCalendar(Paris, new Dictionary<DayOfWeek, IReadOnlyList<OpenHours>>(), new HashSet<DayOfWeek> { DayOfWeek.Monday }, _ => false));

    private static WorkingCalendar Calendar(DayOfWeek? closed, Func<DateOnly, bool> holidays, params (int From, int To)[] hours) => new(
        Paris,
        Enum.GetValues<DayOfWeek>().Where(day => day != closed)
            .ToDictionary(day => day, IReadOnlyList<OpenHours> (_) => [.. hours.Select(one => new OpenHours(new TimeOnly(one.From, 0), new TimeOnly(one.To, 0)))]),
        new HashSet<DayOfWeek> { DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday },
        holidays);

    private static DateTimeOffset Utc(string text) => DateTimeOffset.ParseExact(text, "yyyy-MM-dd'T'HH:mm:ss'Z'", null, DateTimeStyles.AssumeUniversal);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
