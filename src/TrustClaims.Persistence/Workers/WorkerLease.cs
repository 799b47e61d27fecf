namespace TrustClaims.Persistence.Workers;

/// <summary>Which node does a piece of scheduled work, until when. <see cref="Queries.Turns"/> keeps its few rows here too: nobody's, and over at once.</summary>
public sealed class WorkerLease
{
    public required string Name { get; init; }

    public required DateTimeOffset Until { get; set; }

    public required string Holder { get; set; }
}
