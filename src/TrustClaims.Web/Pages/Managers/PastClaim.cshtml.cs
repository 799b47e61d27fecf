using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain.Simulation;
using TrustClaims.Persistence;

namespace TrustClaims.Web.Pages.Managers;

/// <summary>One imported claim, as it was recorded.</summary>
public sealed class PastClaimModel(ClaimsDb db) : PageModel
{
    public PastClaim Claim { get; private set; } = null!;

    /// <param name="at">The instant of its declaration, in ticks.</param>
    /// <param name="id">Its <see cref="ClaimIdentity.Number"/>.</param>
    public async Task<IActionResult> OnGet(long at, long id, CancellationToken cancellation)
    {
        if (!ModelState.IsValid || at < DateTime.MinValue.Ticks || at > DateTime.MaxValue.Ticks)
        {
            return NotFound();
        }

        var declared = new DateTimeOffset(at, TimeSpan.Zero);
        var those = await db.PastClaims.AsNoTracking().Where(claim => claim.DeclaredAt == declared).ToListAsync(cancellation);
        Claim = those.Find(claim => ClaimIdentity.Of(claim.Source, claim.SourceId).Number == id)!;
        return Claim is null ? NotFound() : Page();
    }
}
