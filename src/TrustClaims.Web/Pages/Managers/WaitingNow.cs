using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain.Claims;
using TrustClaims.Persistence;

namespace TrustClaims.Web.Pages.Managers;

/// <summary>The claims that wait for a person at this moment.</summary>
/// <param name="Late">Those whose answer was promised for earlier.</param>
public sealed record WaitingNow(int Claims, int Late);

public static class WaitingNowQuery
{
    public static async Task<WaitingNow> WaitingNow(this ClaimsDb db, DateTimeOffset now, CancellationToken cancellation) => new(
        await db.Claims.CountAsync(claim => claim.Status == ClaimStatus.InReview, cancellation),
        await db.Claims.CountAsync(claim => claim.Status == ClaimStatus.InReview && claim.AnswerDue < now, cancellation));
}
