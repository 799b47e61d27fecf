using TrustClaims.Application.Accounts;
using TrustClaims.Application.Settings;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Claims;

/// <summary>One of us has given the customer, who stands at the counter, what was granted.</summary>
public sealed record HandOverAtCounterRequest(ClaimReference Reference, NamedPerson By);

/// <summary>The word of a named person of ours is what the promise is kept on. Once a warehouse may have begun to send it, it is too late.</summary>
public sealed class HandOverAtCounter(ClaimsDb db, ShopOptions shop, TimeProvider clock)
{
    public Task<Result<Claim>> Handle(HandOverAtCounterRequest request, CancellationToken cancellation) => db.Act(
        db.Claims.Where(claim => claim.Reference == request.Reference),
        async (claim, inside) => await db.IsOwnMatter(claim.Customer, request.By.Id, inside)
            ? new Refusal.OwnMatter()
            : claim.TakeAlong(Actor.Of(request.By), shop.PromiseTimes, clock.GetUtcNow()),
        cancellation);
}
