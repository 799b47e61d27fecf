namespace TrustClaims.Persistence.Workers;

/// <summary>Which node does a piece of scheduled work, until when.</summary>
public sealed class WorkerLease
{
    public required string Name { get; init; }

    public required DateTimeOffset Until { get; set; }

    public required string Holder { get; set; }
}
