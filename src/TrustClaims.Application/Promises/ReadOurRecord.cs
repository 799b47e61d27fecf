using TrustClaims.Persistence;

namespace TrustClaims.Application.Promises;

/// <summary>Our record towards everybody, as anybody may read it: counted at most every five minutes on each node, and shown with the moment of counting.</summary>
public sealed class ReadOurRecord(ClaimsDb db, RememberedRecord remembered, TimeProvider clock)
{
    public Task<OurRecord> Handle(CancellationToken cancellation) =>
        remembered.Get(inside => db.OurRecord(null, clock.GetUtcNow(), inside), clock.GetUtcNow(), cancellation);
}
