namespace TrustClaims.Domain.Promises;

/// <summary>A part of a day on which people are there.</summary>
/// <param name="To">Midnight is the end of the day.</param>
public readonly record struct OpenHours(TimeOnly From, TimeOnly To)
{
    public static OpenHours AllDay { get; } = new(TimeOnly.MinValue, TimeOnly.MinValue);
}
