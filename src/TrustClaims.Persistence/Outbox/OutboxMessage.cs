using TrustClaims.Domain;
using TrustClaims.Domain.Customers;

namespace TrustClaims.Persistence.Outbox;

/// <summary>News to carry to a customer: a row of the same transaction as what caused it. Rendered in the customer's language when it is sent.</summary>
public sealed class OutboxMessage
{
    /// <summary>Until then waits what cannot be sent at all; <see cref="LastError"/> says why.</summary>
    public static readonly DateTimeOffset Never = new(9999, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public required Guid Id { get; init; }

    /// <summary>Null for somebody whom we do not know: they are reached where their <see cref="Contact"/> says.</summary>
    public CustomerId? Customer { get; init; }

    public ClaimId? Claim { get; init; }

    /// <summary>The agreement that it is about, where there is no claim yet.</summary>
    public AgreementId? Agreement { get; init; }

    /// <summary>The request to talk to a person that it is about.</summary>
    public Guid? Contact { get; init; }

    /// <summary>What may be told once alone ("parcelLost {id}"); unique, null where the same may be told again.</summary>
    public string? Key { get; init; }

    /// <summary>Which letter: the key of its texts.</summary>
    public required string Kind { get; init; }

    /// <summary>What the letter names, as JSON, where the claim alone does not tell it.</summary>
    public string? Body { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset NotBefore { get; set; }

    public DateTimeOffset? LeasedUntil { get; set; }

    public DateTimeOffset? SentAt { get; set; }

    /// <summary>How it is to go, where that was asked for, and how it went; null until either is known.</summary>
    public WrittenChannel? Channel { get; set; }

    /// <summary>It was tried for long enough: it waits for somebody of ours.</summary>
    public DateTimeOffset? GaveUpAt { get; set; }

    public int Attempts { get; set; }

    public string? LastError { get; set; }

    /// <summary>Concurrency token: one worker alone takes it.</summary>
    public int Version { get; set; }
}
