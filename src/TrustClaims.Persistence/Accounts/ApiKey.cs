namespace TrustClaims.Persistence.Accounts;

/// <summary>An integration's key: shown once, stored as a hash.</summary>
public sealed class ApiKey
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    /// <summary>Hexadecimal SHA-256 of the key; the key has 256 random bits, so that a plain hash cannot be searched.</summary>
    public required string Hash { get; init; }

    public required IReadOnlyList<string> Scopes { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? RevokedAt { get; set; }
}
