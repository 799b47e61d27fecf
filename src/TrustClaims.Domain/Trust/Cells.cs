using TrustClaims.Domain.Claims;

namespace TrustClaims.Domain.Trust;

/// <summary>A claim type and a standing as one small number, <c>type * 3 + standing</c>: every threshold has one limit for each.</summary>
internal static class Cells
{
    public const int Standings = 3;

    public static int Count { get; } = ClaimTypes.All.Count * Standings;

    public static int Of(ClaimType type, Standing standing) => ((int)type * Standings) + (int)standing;

    public static ClaimType TypeOf(int cell) => (ClaimType)(cell / Standings);

    public static Standing StandingOf(int cell) => (Standing)(cell % Standings);
}
