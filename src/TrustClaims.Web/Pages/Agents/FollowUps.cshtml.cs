using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrustClaims.Application.FollowUps;
using TrustClaims.Application.Words;
using TrustClaims.Domain.Claims;
using TrustClaims.Persistence;
using TrustClaims.Web.Security;

namespace TrustClaims.Web.Pages.Agents;

/// <summary>Whom to call, to ask how it went.</summary>
public sealed class FollowUpsModel(ClaimsDb db, RefusalSentences sentences, TimeProvider clock) : PageModel
{
    private const int Most = 50;

    /// <summary>What was just done, said once.</summary>
    [TempData]
    public string? Note { get; set; }

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public CallsToMake Calls { get; private set; } = null!;

    public async Task OnGet(CancellationToken cancellation) => Calls = await db.CallsToMake(User.StaffNamed().Id, Most, Now, cancellation);

    public async Task<IActionResult> OnPostTake(string? reference, [FromServices] TakeFollowUp take, CancellationToken cancellation)
    {
        if (!ClaimReference.TryParse(reference, out var claim))
        {
            return NotFound();
        }

        if ((await take.Handle(new TakeFollowUpRequest(claim, User.StaffNamed()), cancellation)).Refusal is not { } refusal)
        {
            return LocalRedirect($"/desk/follow-ups/{claim}");
        }

        if (refusal is Domain.Refusal.NotFound)
        {
            return NotFound();
        }

        ModelState.AddModelError("", sentences.Say(refusal));
        await OnGet(cancellation);
        return Page();
    }
}
