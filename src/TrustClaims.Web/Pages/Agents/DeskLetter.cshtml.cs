using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrustClaims.Application.Notifications;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;

namespace TrustClaims.Web.Pages.Agents;

/// <summary>The answer on paper, in the words of the mail: for whoever can be written to in no other way, or would rather hold it in their hands.</summary>
public sealed class DeskLetterModel(ToldAnswers answers, CallersAgreements agreements, LetterWriting writing) : PageModel
{
    [FromRoute]
    public string Reference { get; set; } = "";

    public ToldAnswer Told { get; private set; } = null!;

    public TrustClaims.Application.Notifications.Letter Letter { get; private set; } = null!;

    /// <summary>Where the order went; null where none is known.</summary>
    public Address? Address { get; private set; }

    public async Task<IActionResult> OnGet(CancellationToken cancellation)
    {
        if (!ClaimReference.TryParse(Reference, out var reference) || await answers.Read(reference, cancellation) is not { Message: { } message } told)
        {
            return NotFound();
        }

        Told = told;
        var agreement = await agreements.Read(told.Claim.Agreement, cancellation);
        Address = (agreement!.Agreement as Order)?.DeliveryAddress ?? agreement.Last?.DeliveryAddress;
        Letter = await writing.OnPaper(message, cancellation);
        return Page();
    }
}
