using TrustClaims.Application.Exchanges;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Claims;

/// <summary>"It turned up."</summary>
/// <param name="Viewer">Whose claims are looked among; null for an integration, which sees all.</param>
public sealed record WithdrawClaimRequest(ClaimReference Reference, Viewer? Viewer, Actor By);

/// <summary>Thanks, always: before the settlement has begun it is called off, after it the customer decides whether anything comes back.</summary>
public sealed class WithdrawClaim(ClaimsDb db, TimeProvider clock)
{
    public Task<Result<Claim>> Handle(WithdrawClaimRequest request, CancellationToken cancellation)
    {
        var claims = request.Viewer is { } viewer ? db.ClaimsOf(viewer) : db.Claims;
        return db.Act(
            claims.Where(claim => claim.Reference == request.Reference),
            async (claim, inside) =>
            {
                var thanked = claim.TurnUp(request.By, clock.GetUtcNow());
                if (thanked.Succeeded)
                {
                    await db.ComingBackOff(claim.Id, inside);
                }

                return thanked;
            },
            cancellation);
    }
}
