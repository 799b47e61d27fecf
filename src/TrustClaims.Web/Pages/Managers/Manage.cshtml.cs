using Microsoft.AspNetCore.Mvc.RazorPages;
using TrustClaims.Application.Overviews;
using TrustClaims.Domain.Policies;
using TrustClaims.Persistence;

namespace TrustClaims.Web.Pages.Managers;

/// <summary>Where managers begin: how things stand now, and how the last quarter of a year went.</summary>
public sealed class ManageModel(ClaimsDb db, KeptOverview kept, OverviewFigures figures, TimeProvider clock) : PageModel
{
    public Overview Overview { get; private set; } = null!;

    public IReadOnlyList<OverviewFigure> Figures { get; private set; } = [];

    public PolicyLine? Live { get; private set; }

    public int Drafts { get; private set; }

    /// <summary>Versions that a second person is asked to approve.</summary>
    public IReadOnlyList<PolicyLine> Waits { get; private set; } = [];

    public WaitingNow Waiting { get; private set; } = null!;

    public async Task OnGet(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        Overview = await kept.Get(cancellation);
        Figures = figures.Of(Overview);
        var versions = await db.PolicyLines(now, cancellation);
        Live = versions.FirstOrDefault(version => version.State == PolicyState.Live);
        Waits = [.. versions.Where(version => version.Publication.Waits)];
        Drafts = versions.Count(version => version.State == PolicyState.Draft);
        Waiting = await db.WaitingNow(now, cancellation);
    }
}
