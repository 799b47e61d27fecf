using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Policies;
using TrustClaims.Persistence;

namespace TrustClaims.Web.Pages.Managers;

/// <summary>Where managers begin: what waits now, and which policy decides.</summary>
public sealed class ManageModel(ClaimsDb db, TimeProvider clock) : PageModel
{
    public PolicyLine? Live { get; private set; }

    public int Drafts { get; private set; }

    public int Waiting { get; private set; }

    public int Late { get; private set; }

    public async Task OnGet(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var versions = await db.PolicyLines(now, cancellation);
        Live = versions.FirstOrDefault(version => version.State == PolicyState.Live);
        Drafts = versions.Count(version => version.State == PolicyState.Draft);
        Waiting = await db.Claims.CountAsync(claim => claim.Status == ClaimStatus.InReview, cancellation);
        Late = await db.Claims.CountAsync(claim => claim.Status == ClaimStatus.InReview && claim.AnswerDue < now, cancellation);
    }
}
