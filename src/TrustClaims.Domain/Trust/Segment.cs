using TrustClaims.Domain.Claims;

namespace TrustClaims.Domain.Trust;

/// <summary>Those who share one threshold: a type of claim, and a standing.</summary>
public readonly record struct Segment(ClaimType Type, Standing Standing)
{
    /// <summary>How many standings there are.</summary>
    internal const int Standings = 3;

    /// <summary>Every segment, at its <see cref="Index"/>.</summary>
    public static IReadOnlyList<Segment> All { get; } = [.. ClaimTypes.All.SelectMany(type => Enum.GetValues<Standing>(), (type, standing) => new Segment(type, standing))];

    /// <summary>From 0 to one less than there are segments.</summary>
    public int Index => ((int)Type * Standings) + (int)Standing;
}
