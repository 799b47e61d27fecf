using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Trust;

namespace TrustClaims.Domain.Simulation;

/// <summary>Those who share one threshold: a type of claim, and a standing.</summary>
public readonly record struct Segment(ClaimType Type, Standing Standing)
{
    private static readonly Standing[] Standings = Enum.GetValues<Standing>();

    /// <summary>Every segment, at its <see cref="Index"/>.</summary>
    public static IReadOnlyList<Segment> All { get; } = [.. ClaimTypes.All.SelectMany(type => Standings.Select(standing => new Segment(type, standing)))];

    /// <summary>From 0 to one less than there are segments.</summary>
    public int Index => ((int)Type * Standings.Length) + (int)Standing;
}
