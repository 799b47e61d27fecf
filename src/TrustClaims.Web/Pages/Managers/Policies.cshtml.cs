using Microsoft.AspNetCore.Mvc.RazorPages;
using TrustClaims.Application.Settings;
using TrustClaims.Domain.Policies;
using TrustClaims.Persistence;

namespace TrustClaims.Web.Pages.Managers;

/// <summary>Every version of the policy: its state, who made it, who published it, from when.</summary>
public sealed class PoliciesModel(ClaimsDb db, PublishingOptions options, TimeProvider clock) : PageModel
{
    public IReadOnlyList<PolicyLine> Versions { get; private set; } = [];

    /// <summary>Whether a second person approves what one wants to publish.</summary>
    public bool NeedsSecond => options.SecondPerson;

    /// <summary>What is scheduled and would undo, when its time comes, what the live version has changed.</summary>
    public IEnumerable<(PolicyLine Later, Undoing Undoing)> Undoing =>
        from version in Versions
        where version.State == PolicyState.Scheduled
        let undoing = new PolicyShown(version, Versions).Undoes()
        where undoing?.Changes.Count > 0
        select (version, undoing);

    public async Task OnGet(CancellationToken cancellation) => Versions = await db.PolicyLines(clock.GetUtcNow(), cancellation);
}
