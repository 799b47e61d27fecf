using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrustClaims.Application.FollowUps;
using TrustClaims.Application.Words;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Persistence;
using TrustClaims.Web.Pages.Shared;
using TrustClaims.Web.Security;

namespace TrustClaims.Web.Pages.Agents;

/// <summary>A friendly call, with what may be said; and what came of it.</summary>
public sealed class FollowUpModel(ClaimsDb db, WordsOf words, RefusalSentences sentences, TimeProvider clock) : PageModel
{
    [FromRoute]
    public string Reference { get; set; } = "";

    [BindProperty]
    public FollowUpForm Form { get; set; } = new();

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public FollowUpOnDesk Shown { get; private set; } = null!;

    /// <summary>Whoever reads it has the call.</summary>
    public bool IsOnIt => Shown.FollowUp.HeldUntil > Now && Shown.FollowUp.HeldBy == User.StaffNamed().Id;

    public async Task<IActionResult> OnGet(CancellationToken cancellation) => await Load(cancellation) ? Page() : NotFound();

    public Task<IActionResult> OnPostTake([FromServices] TakeFollowUp take, CancellationToken cancellation) =>
        Act(claim => take.Handle(new TakeFollowUpRequest(claim, User.StaffNamed()), cancellation), null, cancellation);

    public Task<IActionResult> OnPostTalked([FromServices] NoteFollowUpCall note, CancellationToken cancellation) =>
        Act(claim => note.Handle(new NoteFollowUpCallRequest(claim, true, Form.Words, Form.Spare, User.StaffNamed()), cancellation), "Talked", cancellation);

    public Task<IActionResult> OnPostNobody([FromServices] NoteFollowUpCall note, CancellationToken cancellation) =>
        Act(claim => note.Handle(new NoteFollowUpCallRequest(claim, false, null, false, User.StaffNamed()), cancellation), "Nobody", cancellation);

    public async Task<IActionResult> OnPostFact([FromServices] EndFollowUp end, CancellationToken cancellation)
    {
        if (!await Load(cancellation))
        {
            return NotFound();
        }

        // What cannot be read is asked for like nothing at all.
        var seen = TypedAmount.TryRead(Form.Seen, Shown.Payable.Currency, out var typed) ? typed : (Money?)null;
        return await Act(claim => end.Handle(new EndFollowUpRequest(claim, Form.End, seen, User.StaffNamed()), cancellation), "Fact", cancellation);
    }

    /// <param name="done">What is said of it on the list; null stays here.</param>
    private async Task<IActionResult> Act(Func<ClaimReference, Task<Result<Done>>> act, string? done, CancellationToken cancellation)
    {
        if (!ClaimReference.TryParse(Reference, out var claim))
        {
            return NotFound();
        }

        if ((await act(claim)).Refusal is not { } refusal)
        {
            TempData[nameof(FollowUpsModel.Note)] = done is null ? null : words.Staff[$"followup.done.{done}"];
            return LocalRedirect(done is null ? $"/desk/follow-ups/{claim}" : "/desk/follow-ups");
        }

        if (refusal is Refusal.NotFound || !await Load(cancellation))
        {
            return NotFound();
        }

        foreach (var mistake in (refusal as Refusal.Invalid)?.Errors ?? [])
        {
            ModelState.AddModelError($"Form.{char.ToUpperInvariant(mistake.Path[0])}{mistake.Path[1..]}", sentences.Say(mistake));
        }

        if (refusal is not Refusal.Invalid)
        {
            ModelState.AddModelError(refusal is Refusal.AmountBeyondPayable ? "Form.Seen" : "", sentences.Say(refusal));
        }

        return Page();
    }

    private async Task<bool> Load(CancellationToken cancellation)
    {
        if (!ClaimReference.TryParse(Reference, out var claim) || await db.FollowUpOnDesk(claim, Now, cancellation) is not { } found)
        {
            return false;
        }

        Shown = found;
        return true;
    }
}
