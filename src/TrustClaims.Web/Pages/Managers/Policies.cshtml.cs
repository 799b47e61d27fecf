using Microsoft.AspNetCore.Mvc.RazorPages;
using TrustClaims.Persistence;

namespace TrustClaims.Web.Pages.Managers;

/// <summary>Every version of the policy: its state, who made it, who published it, from when.</summary>
public sealed class PoliciesModel(ClaimsDb db, TimeProvider clock) : PageModel
{
    public IReadOnlyList<PolicyLine> Versions { get; private set; } = [];

    public async Task OnGet(CancellationToken cancellation) => Versions = await db.PolicyLines(clock.GetUtcNow(), cancellation);
}
