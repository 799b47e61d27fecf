namespace TrustClaims.Persistence.Desk;

/// <summary>What a ready text is for.</summary>
public enum ReadyTextUse
{
    Reason,
    Reply,
    Question,
}

/// <summary>A text that managers have written for agents to begin from, or one of the product's own that they have changed or taken away.</summary>
public sealed class ReadyText
{
    public required Guid Id { get; init; }

    public required ReadyTextUse Use { get; init; }

    /// <summary>fr or en.</summary>
    public required string Language { get; init; }

    /// <summary>What agents choose it by; the product's own are known by theirs.</summary>
    public required string Name { get; set; }

    /// <summary>Null where one of the product's own was taken away.</summary>
    public string? Text { get; set; }

    public required string ByName { get; set; }

    public required DateTimeOffset At { get; set; }
}
