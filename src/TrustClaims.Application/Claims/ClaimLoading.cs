using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain.Claims;

namespace TrustClaims.Application.Claims;

public static class ClaimLoading
{
    /// <summary>The whole aggregate, as every verb needs it.</summary>
    public static IQueryable<Claim> Whole(this IQueryable<Claim> claims) => claims
        .Include(claim => claim.Items)
        .Include(claim => claim.Decisions)
        .Include(claim => claim.Rulings)
        .Include(claim => claim.Promises)
        .Include(claim => claim.AllSettlements)
        .AsSplitQuery();
}
