namespace TrustClaims.Domain.Exchanges;

/// <summary>When nobody's phone is to ring, by the clock of one time zone.</summary>
/// <param name="From">Inclusive.</param>
/// <param name="To">Exclusive; on the next day where it is before <paramref name="From"/>, and no hour is quiet where both are the same.</param>
public sealed record QuietHours(TimeOnly From, TimeOnly To, TimeZoneInfo Zone)
{
    /// <returns>The moment itself where it is not quiet; else when that ends, also on a day that changes its clocks.</returns>
    public DateTimeOffset After(DateTimeOffset moment)
    {
        var local = TimeZoneInfo.ConvertTime(moment, Zone).DateTime;
        var (day, time) = (DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
        if (From == To || !time.IsBetween(From, To))
        {
            return moment;
        }

        var end = LocalTime.InstantOf((time < To ? day : day.AddDays(1)).ToDateTime(To), Zone);
        // Where an hour comes twice, and it is quiet until the middle of it, its second time is as loud as the first one's end.
        return end > moment ? end : moment;
    }
}
