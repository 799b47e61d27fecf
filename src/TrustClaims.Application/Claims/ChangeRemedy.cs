using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Policies;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Claims;

/// <summary>A change of mind about the remedy, by the customer.</summary>
public sealed record ChangeRemedyRequest(ClaimReference Reference, Remedy Remedy, Viewer Viewer);

/// <summary>Offers what the live policy offers and the stock allows; until the settlement has started.</summary>
public sealed class ChangeRemedy(ClaimsDb db, LivePolicy policies, TimeProvider clock)
{
    public Task<Result<Claim>> Handle(ChangeRemedyRequest request, CancellationToken cancellation) => db.Act(
        db.ClaimsOf(request.Viewer).Where(claim => claim.Reference == request.Reference),
        async (claim, inside) =>
        {
            var now = clock.GetUtcNow();
            var live = await policies.At(db, now, inside);
            var agreement = await db.Agreements.AsNoTracking().SingleAsync(one => one.Id == claim.Agreement, inside);
            return claim.ChangeRemedy(request.Remedy, OfferedRemedies.For(live.Policy, claim, agreement), Actor.Customer, now);
        },
        cancellation);
}
