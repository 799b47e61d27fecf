using TrustClaims.Domain;

namespace TrustClaims.Persistence.Desk;

public enum Feeling
{
    /// <summary>One of the words that come with the product, and that this installation does not go by.</summary>
    None,
    Anger,
    Distress,
}

/// <summary>A word or a few that managers have added to the list by which anger and distress are noticed, or taken out of it.</summary>
public sealed class FeelingWord
{
    /// <summary>fr or en.</summary>
    public required string Language { get; init; }

    public required string Phrase { get; init; }

    public required Feeling Feeling { get; set; }

    public required string ByName { get; set; }

    public required DateTimeOffset At { get; set; }
}
