namespace TrustClaims.Domain.Shadows;

/// <summary>When a shadow ends by itself: whichever comes first.</summary>
/// <param name="Claims">Once so many are counted: 1 to <see cref="MostClaims"/>.</param>
/// <param name="Days">So many times 24 hours after it began: 1 to <see cref="MostDays"/>.</param>
/// <param name="Differences">As soon as more than so many would be answered otherwise; null: however many.</param>
public sealed record ShadowLimits(int Claims, int Days, int? Differences = null)
{
    public const int MostClaims = 100_000;

    public const int MostDays = 90;

    /// <summary>What is proposed first.</summary>
    public static ShadowLimits Usual { get; } = new(Claims: 500, Days: 14);
}
