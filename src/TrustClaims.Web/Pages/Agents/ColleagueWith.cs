using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Persistence;

namespace TrustClaims.Web.Pages.Agents;

internal static class ColleagueWithQuery
{
    /// <summary>The real name of who else has a claim in hand; null where nobody else has.</summary>
    public static Task<string?> ColleagueWith(this ClaimsDb db, ClaimReference reference, StaffId person, CancellationToken cancellation)
    {
        var now = db.Clock.GetUtcNow();
        return (
            from claim in db.Claims
            where claim.Reference == reference
            join state in db.DeskStates on claim.Id equals state.Claim
            where state.HeldUntil > now && state.HeldBy != person
            select state.HeldByName).FirstOrDefaultAsync(cancellation);
    }
}
