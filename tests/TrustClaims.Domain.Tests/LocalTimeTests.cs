using System.Globalization;

namespace TrustClaims.Domain.Tests;

public sealed class LocalTimeTests
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    [Theory]
    [InlineData("2026-07-01 12:00", "2026-07-01 10:00")]
    // The clock goes back at 3: what comes twice is meant the first time.
    [InlineData("2026-10-25 02:00", "2026-10-25 00:00")]
    [InlineData("2026-10-25 02:59", "2026-10-25 00:59")]
    [InlineData("2026-10-25 03:00", "2026-10-25 02:00")]
    // The clock goes forward at 2: what never comes is the first that does.
    [InlineData("2026-03-29 02:00", "2026-03-29 01:00")]
    [InlineData("2026-03-29 02:30", "2026-03-29 01:00")]
    public void A_local_time_is_one_instant(string local, string utc) => Assert.Equal(
        DateTime.Parse(utc, CultureInfo.InvariantCulture), LocalTime.InstantOf(DateTime.Parse(local, CultureInfo.InvariantCulture), Paris).UtcDateTime);
}
