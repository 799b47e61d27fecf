namespace TrustClaims.Persistence.Installation;

/// <summary>One key of ASP.NET Core's data protection, as its XML; in the database, so that any node can read any node's cookies.</summary>
public sealed class ProtectionKey
{
    public int Id { get; init; }

    public required string Name { get; init; }

    public required string Xml { get; init; }
}
