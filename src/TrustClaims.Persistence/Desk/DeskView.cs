using TrustClaims.Domain;

namespace TrustClaims.Persistence.Desk;

/// <summary>A way of looking at the queue that somebody keeps for themselves.</summary>
public sealed class DeskView
{
    public required Guid Id { get; init; }

    public required StaffId Staff { get; init; }

    public required string Name { get; init; }

    /// <summary>The filters as the page's address has them, without the question mark.</summary>
    public required string Filters { get; set; }
}
