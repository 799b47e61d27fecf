using TrustClaims.Persistence;

namespace TrustClaims.Application.Promises;

/// <summary>Our record towards everybody, as anybody may read it: counted at most every five minutes on each node, and shown with the moment of counting.</summary>
public sealed class ReadOurRecord(ClaimsDb db, RememberedRecord remembered, TimeProvider clock)
{
    public Task<OurRecord> Handle(CancellationToken cancellation) => Get(RememberedRecord.Longest, cancellation);

    /// <summary>Has it counted before a visitor would have to wait for it.</summary>
    /// <returns>0: there is never more to do.</returns>
    public async Task<int> Renew(CancellationToken cancellation)
    {
        await Get(RememberedRecord.RenewedAfter, cancellation);
        return 0;
    }

    private Task<OurRecord> Get(TimeSpan longest, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        return remembered.Get(inside => db.OurRecord(null, now, inside), now, longest, cancellation);
    }
}
