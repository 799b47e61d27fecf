namespace TrustClaims.Persistence.Requests;

/// <summary>What somebody has filled in so far, kept for them through errors, reload and Back; gone after some days.</summary>
public sealed class FormDraft
{
    /// <summary>A random value that only the browser's cookie knows.</summary>
    public required string Key { get; init; }

    public required string Json { get; set; }

    public required DateTimeOffset SavedAt { get; set; }
}
