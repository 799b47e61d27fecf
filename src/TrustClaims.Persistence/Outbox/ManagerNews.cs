namespace TrustClaims.Persistence.Outbox;

/// <summary>What managers are to know: a row of the same transaction as what caused it. Each manager gets a mail, once.</summary>
public sealed class ManagerNews
{
    /// <summary>What it is about, so that it is told once: "budget:hour:2026-10-03T14:all".</summary>
    public required string Key { get; init; }

    /// <summary>Which words say it.</summary>
    public required string Kind { get; init; }

    /// <summary>What the words name, as JSON.</summary>
    public required string Body { get; init; }

    /// <summary>Who did it, as the audit trail names them, and needs not be told; null where it was nobody of ours.</summary>
    public string? By { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Past it nobody needs to be told any more; null where it stays news.</summary>
    public DateTimeOffset? Until { get; init; }

    public DateTimeOffset? ToldAt { get; set; }
}
