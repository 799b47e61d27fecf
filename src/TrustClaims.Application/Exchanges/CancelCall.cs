using TrustClaims.Domain;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Exchanges;

/// <summary>Whoever booked a call no longer wants it.</summary>
public sealed record CancelCallRequest(Guid Contact);

/// <summary>Its place is free again, and nothing is owed any more.</summary>
public sealed class CancelCall(ClaimsDb db, TimeProvider clock)
{
    public Task<Result<ContactRequest>> Handle(CancelCallRequest request, CancellationToken cancellation) =>
        db.Act(request.Contact, wish => wish.Cancel(clock.GetUtcNow()), cancellation);
}
