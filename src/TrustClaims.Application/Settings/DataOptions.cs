namespace TrustClaims.Application.Settings;

/// <summary>Where an installation keeps its files: settlements, letters and short messages stand below it, and the embedded database.</summary>
/// <param name="Folder">In full.</param>
public sealed record DataOptions(string Folder)
{
    public string Settlements => Path.Combine(Folder, "settlements");

    public string Mail => Path.Combine(Folder, "mail");

    public string Sms => Path.Combine(Folder, "sms");
}
