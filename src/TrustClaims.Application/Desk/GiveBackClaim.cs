using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Queries;

namespace TrustClaims.Application.Desk;

/// <summary>A person of ours no longer answers this claim.</summary>
public sealed record GiveBackClaimRequest(ClaimReference Reference, StaffId By);

/// <summary>Whoever is next may take it at once. What a colleague has in hand stays there.</summary>
public sealed class GiveBackClaim(ClaimsDb db)
{
    public async Task Handle(GiveBackClaimRequest request, CancellationToken cancellation)
    {
        var claim = await db.Claims.Where(one => one.Reference == request.Reference).Select(one => one.Id).SingleOrDefaultAsync(cancellation);
        await db.Release(claim, request.By, cancellation);
    }
}
