namespace Microsoft.SqlServer.Server;

/// <summary>Whether a routine reads system tables.</summary>
public enum SystemDataAccessKind
{
    None = 0,
    Read = 1,
}
