using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Desk;
using TrustClaims.Application.Words;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Persistence;
using TrustClaims.Web.Pages.Shared;
using TrustClaims.Web.Security;

namespace TrustClaims.Web.Pages.Agents;

/// <summary>A gesture that an agent makes on a claim; the claim's own page holds the same form.</summary>
public sealed class DeskGestureModel(ClaimsDb db, DeskRulings rulings, RefusalSentences sentences, DeskDrafts drafts) : ClaimPartModel
{
    [BindProperty]
    public GestureForm Form { get; set; } = new();

    /// <summary>The claim's: what is given is given in it.</summary>
    public Currency? Currency { get; private set; }

    /// <summary>Meant: back to the claim. Refused: the same form with the sentence, and every word kept.</summary>
    public async Task<IActionResult> OnPostGesture([FromServices] ProposeGesture propose, CancellationToken cancellation)
    {
        if (!ClaimReference.TryParse(Reference, out var reference) ||
            await db.Claims.Where(claim => claim.Reference == reference).Select(claim => claim.Payable.Currency).SingleOrDefaultAsync(cancellation) is not { } currency)
        {
            return NotFound();
        }

        (Currency, Reference) = (currency, reference.ToString());
        // What cannot be read is asked for like nothing at all.
        var amount = TypedAmount.TryRead(Form.GestureAmount, currency, out var typed) ? typed : Money.Zero(currency);
        var proposed = await propose.Handle(new ProposeGestureRequest(reference, amount, Form.GestureWords, User.StaffNamed().Id, Channel.Page), cancellation);
        if (!proposed.TryGet(out var proposal, out var refusal))
        {
            Say(refusal);
            return Page();
        }

        await drafts.Sent(User.StaffId(), reference, "gesture", cancellation);
        TempData[DeskExchangesModel.SaidNote] = await rulings.Said(proposal, reference, cancellation);
        return LocalRedirect($"/desk/claims/{reference}");
    }

    private void Say(Refusal refusal)
    {
        foreach (var mistake in (refusal as Refusal.Invalid)?.Errors ?? [])
        {
            ModelState.AddModelError(mistake.Path == "amount" ? "Form.GestureAmount" : "Form.GestureWords", sentences.Say(mistake));
        }

        if (refusal is not Refusal.Invalid)
        {
            ModelState.AddModelError("", sentences.Say(refusal));
        }
    }
}
