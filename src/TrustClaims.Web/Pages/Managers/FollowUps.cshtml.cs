using Microsoft.AspNetCore.Mvc.RazorPages;
using TrustClaims.Application.FollowUps;
using TrustClaims.Application.Policies;
using TrustClaims.Persistence;
using TrustClaims.Web.Security;

namespace TrustClaims.Web.Pages.Managers;

/// <summary>What follow-ups have found, so that a manager sees whether trust costs more than it did.</summary>
public sealed class FollowUpsModel(ClaimsDb db, KeptFollowUps kept, LivePolicy policies, TimeProvider clock) : PageModel
{
    public CallsToMake Calls { get; private set; } = null!;

    public NumberedPolicy Live { get; private set; } = null!;

    public FollowedYear Year { get; private set; } = null!;

    public async Task OnGet(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        Calls = await db.CallsToMake(User.StaffNamed().Id, 1, now, cancellation);
        Live = await policies.At(db, now, cancellation);
        Year = await kept.Get(cancellation);
    }
}
