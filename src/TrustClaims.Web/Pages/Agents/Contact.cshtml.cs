using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Exchanges;
using TrustClaims.Application.Words;
using TrustClaims.Domain;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Desk;
using TrustClaims.Web.Security;

namespace TrustClaims.Web.Pages.Agents;

/// <summary>A written message, and the answer to it: from here, or noted where it was given elsewhere.</summary>
public sealed class ContactModel(ClaimsDb db, WordsOf words, RefusalSentences sentences, TimeProvider clock) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public SayingForm Form { get; set; } = new() { Open = "reply" };

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public ContactOnDesk Shown { get; private set; } = null!;

    public async Task<IActionResult> OnGet(CancellationToken cancellation)
    {
        // Another look was asked for: it is given where what it is about stands.
        if (await db.Arrangements.Where(one => one.Id == Id && one.LookedAt == null).Select(one => (CustomerId?)one.Customer).SingleOrDefaultAsync(cancellation) is { } customer)
        {
            return LocalRedirect($"/desk/customers/{customer.Value}/trust#a-{Id}");
        }

        if (!await Load(cancellation))
        {
            return NotFound();
        }

        // What was written on the same claim is most often one matter; what we promised ends only where the agent says so.
        Form.Ends = Shown.Message.Claim is null ? [] : [.. Shown.Along.Where(one => one.Words is not null).Select(one => one.Id)];
        return Page();
    }

    /// <summary>Without scripts: the page again, with a ready text in the reply.</summary>
    public async Task<IActionResult> OnPostInsert(string? reply, [FromServices] ReadyFields ready, CancellationToken cancellation)
    {
        if (!await Load(cancellation))
        {
            return NotFound();
        }

        // What is shown is what was inserted, and not what was sent.
        ModelState.Clear();
        (Form.Open, Form.Reply) = ("reply", await ready.Insert(new ReadyFor(Shown.Message.Language, "") { Customer = Shown.Customer?.Name }, ReadyTextUse.Reply, reply, Form.Reply, User.StaffName(), cancellation));
        return Page();
    }

    public Task<IActionResult> OnPostReply([FromServices] ReplyToContact reply, CancellationToken cancellation) =>
        Answer("reply", "contact.reply.done", () => reply.Handle(new ReplyToContactRequest(Id, Form.Reply, User.StaffNamed()) { BackBy = Form.ComesBack, Ends = Form.Ends }, cancellation), cancellation);

    public Task<IActionResult> OnPostNote([FromServices] NoteContactAnswered note, CancellationToken cancellation) =>
        Answer("note", "say.note.done", () => note.Handle(new NoteContactAnsweredRequest(Id, Form.Channel, Form.Note, User.StaffNamed()) { Ends = Form.Ends }, cancellation), cancellation);

    /// <summary>Done: back to whoever waits. Refused: the same page with the sentence, and every word kept.</summary>
    private async Task<IActionResult> Answer(string form, string done, Func<Task<Result<Done>>> answer, CancellationToken cancellation)
    {
        Form.Open = form;
        var refusal = ModelState.IsValid ? (await answer()).Refusal : null;
        if (ModelState.IsValid && refusal is null)
        {
            TempData[nameof(DeskModel.Note)] = words.Staff[done];
            return LocalRedirect("/desk#contacts");
        }

        if (refusal is Refusal.NotFound || !await Load(cancellation))
        {
            return NotFound();
        }

        if (refusal is not null)
        {
            Form.Say(ModelState, refusal, sentences);
        }

        return Page();
    }

    private async Task<bool> Load(CancellationToken cancellation)
    {
        if (await db.ContactOnDesk(Id, cancellation) is not { } found)
        {
            return false;
        }

        Shown = found;
        return true;
    }
}
