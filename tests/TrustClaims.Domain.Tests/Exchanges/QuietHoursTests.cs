using TrustClaims.Domain.Exchanges;

namespace TrustClaims.Domain.Tests.Exchanges;

public sealed class QuietHoursTests
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");
    private static readonly QuietHours Nights = new(new(21, 0), new(8, 0), Paris);

    [Theory]
    [InlineData("2026-11-21T19:59:59Z", "2026-11-21T19:59:59Z")]
    [InlineData("2026-11-21T20:00:00Z", "2026-11-22T07:00:00Z")]
    [InlineData("2026-11-21T23:30:00Z", "2026-11-22T07:00:00Z")]
    [InlineData("2026-11-22T06:59:59Z", "2026-11-22T07:00:00Z")]
    [InlineData("2026-11-22T07:00:00Z", "2026-11-22T07:00:00Z")]
    // The clocks go on at night, and back at night.
    [InlineData("2026-03-28T21:00:00Z", "2026-03-29T06:00:00Z")]
    [InlineData("2026-10-24T20:00:00Z", "2026-10-25T07:00:00Z")]
    public void A_night_is_waited_through(string moment, string after) => Assert.Equal(Instant(after), Nights.After(Instant(moment)));

    [Fact]
    public void Hours_of_one_day_are_waited_through_as_well()
    {
        var noon = new QuietHours(new(12, 0), new(14, 0), Paris);

        Assert.Equal(Instant("2026-11-21T13:00:00Z"), noon.After(Instant("2026-11-21T11:00:00Z")));
        Assert.Equal(Instant("2026-11-21T13:00:00Z"), noon.After(Instant("2026-11-21T13:00:00Z")));
    }

    [Fact]
    public void The_same_hour_twice_is_never_quiet() =>
        Assert.Equal(Instant("2026-11-21T21:00:00Z"), new QuietHours(new(21, 0), new(21, 0), Paris).After(Instant("2026-11-21T21:00:00Z")));

    // 2:00 to 2:59 comes twice in the night of 25 October, and not at all in that of 29 March.
    [Theory]
    [InlineData("2026-10-25T00:00:00Z", "2026-10-25T00:30:00Z")]
    [InlineData("2026-10-25T01:10:00Z", "2026-10-25T01:10:00Z")]
    [InlineData("2026-03-29T00:59:00Z", "2026-03-29T01:00:00Z")]
    public void What_ends_within_the_change_of_clocks_ends(string moment, string after) =>
        Assert.Equal(Instant(after), new QuietHours(new(21, 0), new(2, 30), Paris).After(Instant(moment)));

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
