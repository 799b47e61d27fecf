using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrustClaims.Application.Desk;
using TrustClaims.Application.Words;
using TrustClaims.Domain.Claims;
using TrustClaims.Web.Security;

namespace TrustClaims.Web.Pages.Agents;

/// <summary>
/// Leads to the next claim to answer, in this agent's hands from then on. Asking again leads to the same one, so that an address that is opened twice, or
/// ahead of time by a browser, takes no second one.
/// </summary>
public sealed class NextModel(TakeNextClaim next, WordsOf words) : PageModel
{
    /// <summary>What the claim's page says once: why it is this one.</summary>
    public const string Why = nameof(Why);

    public Task<IActionResult> OnGet(CancellationToken cancellation) => Lead(null, cancellation);

    /// <param name="after">The claim that goes back into the queue; another is taken instead.</param>
    public Task<IActionResult> OnPost(string? after, CancellationToken cancellation) =>
        Lead(ClaimReference.TryParse(after, out var reference) ? reference : null, cancellation);

    private async Task<IActionResult> Lead(ClaimReference? after, CancellationToken cancellation)
    {
        if (await next.Handle(new TakeNextClaimRequest(User.StaffNamed(), after), cancellation) is { } taken)
        {
            TempData[Why] = taken.BeforeMoreUrgent ? words.Staff["desk.next.known"] : null;
            return LocalRedirect($"/desk/claims/{taken.Claim}");
        }

        TempData[nameof(DeskModel.Note)] = words.Staff["desk.next.none"];
        return LocalRedirect("/desk");
    }
}
