using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrustClaims.Application.Claims;
using TrustClaims.Application.Words;
using TrustClaims.Domain.Claims;
using TrustClaims.Web.Security;

namespace TrustClaims.Web.Pages.Agents;

/// <summary>The answer to a claim as it is read out to whoever calls, how it is confirmed in writing, and what is handed over at the counter.</summary>
public sealed class DeskAnswerModel(ToldAnswers answers, RefusalSentences sentences) : PageModel
{
    /// <summary>What was declared had been declared before.</summary>
    public const string Joined = "joined";

    private const string Taken = "taken";

    [FromRoute]
    public string Reference { get; set; } = "";

    public ToldAnswer Told { get; private set; } = null!;

    public bool WasDeclaredBefore => TempData[Joined] is true;

    public bool IsHandedOver => TempData[Taken] is true;

    public Task<IActionResult> OnGet(CancellationToken cancellation) => Show(cancellation);

    public async Task<IActionResult> OnPostHandOver([FromServices] HandOverAtCounter give, CancellationToken cancellation)
    {
        if (!ClaimReference.TryParse(Reference, out var reference))
        {
            return NotFound();
        }

        if ((await give.Handle(new HandOverAtCounterRequest(reference, User.StaffNamed()), cancellation)).Refusal is { } refusal)
        {
            ModelState.AddModelError("", sentences.Say(refusal));
            return await Show(cancellation);
        }

        TempData[Taken] = true;
        return LocalRedirect($"/desk/claims/{reference}/answer");
    }

    private async Task<IActionResult> Show(CancellationToken cancellation)
    {
        if (!ClaimReference.TryParse(Reference, out var reference) || await answers.Read(reference, cancellation) is not { } told)
        {
            return NotFound();
        }

        Told = told;
        return Page();
    }
}
