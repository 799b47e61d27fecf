using TrustClaims.Domain;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Promises;

/// <summary>Our record towards one customer, as of now: for their own page.</summary>
public sealed class RecordTowards(ClaimsDb db, TimeProvider clock)
{
    public Task<OurRecord> Handle(CustomerId customer, CancellationToken cancellation) => db.OurRecord(customer, clock.GetUtcNow(), cancellation);
}
