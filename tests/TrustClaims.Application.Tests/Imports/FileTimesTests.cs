using TrustClaims.Application.Imports;

namespace TrustClaims.Application.Tests.Imports;

public sealed class FileTimesTests
{
    [Theory]
    [InlineData("2026-10-25 02:30:00", "2026-10-25T00:30:00Z")]
    [InlineData("2026-10-25T02:30", "2026-10-25T00:30:00Z")]
    [InlineData("2026-10-25T02:30:00+01:00", "2026-10-25T01:30:00Z")]
    [InlineData("2026-10-25T02:30:00+02:00", "2026-10-25T00:30:00Z")]
    public void An_hour_that_comes_twice_is_the_first_unless_its_offset_is_written(string text, string instant)
    {
        Assert.True(FileTimes.TryRead(text, new MappedField(["at"]), TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris"), out var read));
        Assert.Equal(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture), read);
    }
}
