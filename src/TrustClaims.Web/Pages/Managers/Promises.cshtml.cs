using Microsoft.AspNetCore.Mvc.RazorPages;
using TrustClaims.Persistence;

namespace TrustClaims.Web.Pages.Managers;

/// <summary>What is promised now, to whomever, the most urgent first, and what was not kept in the last 90 days.</summary>
public sealed class PromisesModel(ClaimsDb db, TimeProvider clock) : PageModel
{
    public PromiseLists Lists { get; private set; } = null!;

    public async Task OnGet(CancellationToken cancellation) => Lists = await db.PromiseLists(clock.GetUtcNow(), cancellation);
}
