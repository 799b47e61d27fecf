namespace TrustClaims.Application.Settings;

/// <summary>Where an installation keeps its files: section <c>Data</c>. Settlements and letters stand below it, and the embedded database.</summary>
public sealed class DataOptions
{
    public const string Section = "Data";

    /// <summary>Relative to the application's content root.</summary>
    public string Folder { get; set; } = "data";

    public string Settlements => Path.Combine(Folder, "settlements");

    public string Mail => Path.Combine(Folder, "mail");
}
