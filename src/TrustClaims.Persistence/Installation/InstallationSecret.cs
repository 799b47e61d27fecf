namespace TrustClaims.Persistence.Installation;

/// <summary>A random secret that all nodes of an installation share, made at first need (signed links).</summary>
public sealed class InstallationSecret
{
    public required string Name { get; init; }

    public required byte[] Value { get; init; }
}
