using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrustClaims.Application.Exchanges;
using TrustClaims.Application.Words;
using TrustClaims.Domain;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Persistence;
using TrustClaims.Web.Security;

namespace TrustClaims.Web.Pages.Agents;

/// <summary>All who want to talk to a person, and what was done about it.</summary>
public sealed class ContactsModel(ClaimsDb db, WordsOf words, RefusalSentences refusals, TimeProvider clock) : PageModel
{
    private const int Most = 200;

    /// <summary>What was just done, said once on the desk.</summary>
    [TempData]
    public string? Note { get; set; }

    public WaitingContacts Contacts { get; private set; } = null!;

    public async Task OnGet(CancellationToken cancellation) => Contacts = await db.WaitingContacts(Most, clock.GetUtcNow(), cancellation);

    public Task<IActionResult> OnPostTake(Guid id, [FromServices] TakeContact take, CancellationToken cancellation) =>
        Act(take.Handle(new TakeContactRequest(id, User.StaffNamed()), cancellation), wish => words.Staff["contacts.took", wish.TakenByName!], cancellation);

    public Task<IActionResult> OnPostDone(Guid id, [FromServices] MarkContactDone mark, CancellationToken cancellation) =>
        Act(mark.Handle(new MarkContactDoneRequest(id, User.StaffNamed()), cancellation), _ => words.Staff["desk.contactDone"], cancellation);

    public Task<IActionResult> OnPostNobody(Guid id, [FromServices] NoteNobodyAnswered note, CancellationToken cancellation) =>
        Act(note.Handle(new NoteNobodyAnsweredRequest(id, User.StaffNamed()), cancellation), _ => words.Staff["contacts.nobody.noted"], cancellation);

    private async Task<IActionResult> Act(Task<Result<ContactRequest>> act, Func<ContactRequest, string> say, CancellationToken cancellation)
    {
        if ((await act).TryGet(out var wish, out var refusal))
        {
            Note = say(wish);
            return Redirect("/desk#contacts");
        }

        if (refusal is Refusal.NotFound)
        {
            return NotFound();
        }

        ModelState.AddModelError("", refusals.Say(refusal));
        await OnGet(cancellation);
        return Page();
    }
}
