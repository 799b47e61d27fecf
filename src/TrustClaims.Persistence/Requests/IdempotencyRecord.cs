using TrustClaims.Domain;

namespace TrustClaims.Persistence.Requests;

/// <summary>That a request with this key was answered: the same request again gets the same answer. Kept 30 days.</summary>
public sealed class IdempotencyRecord
{
    /// <summary>Whose key it is: an API key, or a form.</summary>
    public required string Owner { get; init; }

    public required string Key { get; init; }

    /// <summary>Hexadecimal SHA-256 of the request's meaning.</summary>
    public required string BodyHash { get; init; }

    public required ClaimId Claim { get; init; }

    /// <summary>Whether the answer was a claim that existed already.</summary>
    public required bool Joined { get; init; }

    /// <summary>The answer's text as it was given, so that it is given again to the byte; null where the asker makes it anew (a page).</summary>
    public string? Answer { get; init; }

    public required DateTimeOffset At { get; init; }
}
