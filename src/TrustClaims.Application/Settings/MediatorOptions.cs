namespace TrustClaims.Application.Settings;

/// <summary>The consumer mediator whom the shop has named: section <c>Shop:Mediator</c>. Without a name, customers are told that we give it to whoever asks.</summary>
public sealed class MediatorOptions
{
    public string? Name { get; set; }

    /// <summary>By post, on one line.</summary>
    public string? Address { get; set; }

    /// <summary>"https://mediation.example.org".</summary>
    public string? Url { get; set; }
}
