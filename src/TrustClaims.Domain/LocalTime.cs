namespace TrustClaims.Domain;

/// <summary>What people and files write without an offset, in a time zone.</summary>
public static class LocalTime
{
    private static readonly TimeSpan Step = TimeSpan.FromMinutes(1);

    /// <summary>The first of the two where a clock change brings a time twice, and the first that there is where it skips one.</summary>
    public static DateTimeOffset InstantOf(DateTime local, TimeZoneInfo zone)
    {
        local = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        if (zone.IsInvalidTime(local))
        {
            // To the minute: that is how zones change.
            local = local.AddTicks(-(local.Ticks % Step.Ticks));
            while (zone.IsInvalidTime(local))
            {
                local += Step;
            }
        }

        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }
}
