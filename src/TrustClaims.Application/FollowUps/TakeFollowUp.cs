using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Persistence;

namespace TrustClaims.Application.FollowUps;

/// <summary>A person of ours is about to call: nobody else does meanwhile.</summary>
public sealed record TakeFollowUpRequest(ClaimReference Reference, NamedPerson By);

public sealed class TakeFollowUp(ClaimsDb db)
{
    public Task<Result<Done>> Handle(TakeFollowUpRequest request, CancellationToken cancellation) =>
        db.Act(request.Reference, request.By, followed => followed.FollowUp.Take(request.By, db.Clock.GetUtcNow()), cancellation);
}
