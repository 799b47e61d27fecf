namespace TrustClaims.Persistence;

/// <summary>How often a transaction is tried again after a deadlock or a lost connection: somebody is waiting for the page.</summary>
internal static class Retries
{
    public const int Most = 6;

    public static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2);
}
