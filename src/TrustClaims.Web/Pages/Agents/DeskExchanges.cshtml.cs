using Microsoft.AspNetCore.Mvc;
using TrustClaims.Application.Desk;
using TrustClaims.Application.Exchanges;
using TrustClaims.Application.Words;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Persistence;
using TrustClaims.Web.Hosting;
using TrustClaims.Web.Security;

namespace TrustClaims.Web.Pages.Agents;

/// <summary>What a person of ours says to a customer about a claim, or notes; or asks; the claim's own page holds the same forms.</summary>
public sealed class DeskExchangesModel(ClaimsDb db, WordsOf words, RefusalSentences sentences, DeskDrafts drafts) : ClaimPartModel
{
    [BindProperty]
    public SayingForm Form { get; set; } = new();

    public Task<IActionResult> OnPostReply([FromServices] ReplyToCustomer reply, CancellationToken cancellation) =>
        Say("reply", claim => reply.Handle(new ReplyToCustomerRequest(claim, Form.Reply, User.StaffNamed()) { BackBy = Form.ComesBack, Ends = Form.Ends, Once = Request.Once() }, cancellation), cancellation);

    public Task<IActionResult> OnPostQuestion([FromServices] AskCustomer ask, CancellationToken cancellation) =>
        Say("question", claim => ask.Handle(new AskCustomerRequest(claim, Form.Question, User.StaffNamed()), cancellation), cancellation);

    public Task<IActionResult> OnPostNote([FromServices] NoteExchange note, CancellationToken cancellation) =>
        Say("note", claim => note.Handle(new NoteExchangeRequest(claim, Form.Channel, Form.Direction, Form.Note, User.StaffNamed()) { Ends = Form.Ends, Once = Request.Once() }, cancellation), cancellation);

    /// <summary>Done: back to the claim. Refused, or a colleague answers the claim and they do not know: the same form with the sentence, and every word kept.</summary>
    private async Task<IActionResult> Say(string form, Func<ClaimReference, Task<Result<Done>>> say, CancellationToken cancellation)
    {
        if (!ClaimReference.TryParse(Reference, out var reference))
        {
            return NotFound();
        }

        (Form.Open, Reference) = (form, reference.ToString());
        if (!Form.Over && await db.ColleagueWith(reference, User.StaffNamed().Id, cancellation) is { } colleague)
        {
            ModelState.AddModelError("", words.Staff["say.colleague.first", colleague]);
            Form.Over = true;
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        switch ((await say(reference)).Refusal)
        {
            case null:
                await drafts.Sent(User.StaffId(), reference, form, cancellation);
                TempData[SaidNote] = words.Staff[$"say.{form}.done"];
                return LocalRedirect($"/desk/claims/{reference}");
            case Refusal.NotFound:
                return NotFound();
            case { } refusal:
                Form.Say(ModelState, refusal, sentences);
                return Page();
        }
    }

    /// <summary>What was just done, said once on the claim's page.</summary>
    public const string SaidNote = "said";
}
