using TrustClaims.Domain.Voices;

namespace TrustClaims.Persistence.Desk;

/// <summary>A word or a few that managers have added to the list by which themes are known, or given to another theme, or taken out of it.</summary>
public sealed class ThemeWord
{
    /// <summary>fr or en.</summary>
    public required string Language { get; init; }

    public required string Phrase { get; init; }

    /// <summary>None where this installation does not go by it.</summary>
    public required Theme Theme { get; set; }

    public required string ByName { get; set; }

    public required DateTimeOffset At { get; set; }
}
