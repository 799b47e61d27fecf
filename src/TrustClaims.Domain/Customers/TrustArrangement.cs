using TrustClaims.Domain.Trust;

namespace TrustClaims.Domain.Customers;

/// <summary>
/// What a named person of ours has arranged with one customer for a time: a rule that is set aside for them, or a standing that goes no higher than said. The
/// customer can read it, with its reason. It ends by itself.
/// </summary>
public sealed class TrustArrangement
{
    public required Guid Id { get; init; }

    public required CustomerId Customer { get; init; }

    /// <summary>The code of the rule that is set aside; null where a standing is lowered.</summary>
    public string? Rule { get; init; }

    /// <summary>The highest standing that counts meanwhile; null where a rule is set aside.</summary>
    public Standing? StandingAtMost { get; init; }

    /// <summary>In the customer's words.</summary>
    public required string Reason { get; init; }

    public required StaffId By { get; init; }

    public required string ByName { get; init; }

    public required DateTimeOffset From { get; init; }

    public required DateTimeOffset Until { get; init; }

    /// <summary>When somebody ended it before its time.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    public string? EndedByName { get; set; }

    /// <summary>When the customer asked that somebody else look at it.</summary>
    public DateTimeOffset? ContestedAt { get; set; }

    public string? ContestWords { get; set; }

    /// <summary>Somebody else than who arranged it.</summary>
    public StaffId? LookedAtBy { get; set; }

    public string? LookedAtByName { get; set; }

    public DateTimeOffset? LookedAt { get; set; }

    /// <summary>What they answered the customer.</summary>
    public string? LookWords { get; set; }
}
