namespace Microsoft.SqlServer.Server;

/// <summary>Whether a routine reads user tables.</summary>
public enum DataAccessKind
{
    None = 0,
    Read = 1,
}
