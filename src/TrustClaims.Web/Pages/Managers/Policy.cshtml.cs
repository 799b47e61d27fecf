using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrustClaims.Application.Policies;
using TrustClaims.Application.Settings;
using TrustClaims.Application.Words;
using TrustClaims.Domain;
using TrustClaims.Persistence;
using TrustClaims.Web.Security;

namespace TrustClaims.Web.Pages.Managers;

/// <summary>One version: in words, as JSON, beside the live one; published from here, and the start of the next draft.</summary>
public sealed class PolicyModel(ClaimsDb db, ShopOptions shop, RefusalSentences refusals, TimeProvider clock) : PageModel
{
    // Which version the use case found to be undone: not the live one where another is scheduled before.
    private int? undone;

    [FromRoute]
    public int Number { get; set; }

    [BindProperty]
    public PublishForm Form { get; set; } = new();

    [TempData]
    public string? Note { get; set; }

    public PolicyShown Shown { get; private set; } = null!;

    /// <summary>What publishing this draft would undo; null where it goes on from what decides.</summary>
    public Undoing? Undoes => Shown.Undoes(undone);

    public string Zone => shop.TimeZone;

    public async Task<IActionResult> OnGet(CancellationToken cancellation) => await Load(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostDraft([FromServices] CreateDraft create, CancellationToken cancellation)
    {
        if (!await Load(cancellation))
        {
            return NotFound();
        }

        var made = await create.Handle(new CreateDraftRequest(Shown.Version.Json, User.StaffInAudit(), Number), cancellation);
        return RedirectToPage("/Managers/PolicyEdit", new { number = made.Value });
    }

    public async Task<IActionResult> OnPostCallOff([FromServices] CallOffPolicy callOff, [FromServices] WordsOf words, CancellationToken cancellation)
    {
        var called = await callOff.Handle(new CallOffPolicyRequest(Number, User.StaffInAudit()), cancellation);
        return await Answer(called, words.Staff["callOff.done"], cancellation);
    }

    public async Task<IActionResult> OnPostPublish([FromServices] PublishPolicy publish, [FromServices] WordsOf words, CancellationToken cancellation)
    {
        // A version shown that is no number comes from no page of ours, and must not pass for the first one.
        if (!ModelState.IsValid)
        {
            return BadRequest();
        }

        var from = Form.IsNow ? null : Form.Instant(shop.Zone);
        if (!Form.IsNow && from is null)
        {
            ModelState.AddModelError(nameof(Form.From), words.Staff["publish.from.missing"]);
            return await OnGet(cancellation);
        }

        var published = await publish.Handle(new PublishPolicyRequest(Number, from, Form.ShownVersion, User.StaffInAudit(), Form.Undoing), cancellation);
        return await Answer(published, words.Staff[Form.IsNow ? "publish.done" : "publish.scheduled"], cancellation);
    }

    private async Task<IActionResult> Answer(Result<Done> done, string said, CancellationToken cancellation)
    {
        if (done.Refusal is { } refusal)
        {
            undone = (refusal as Refusal.UndoesVersion)?.Undone;
            ModelState.AddModelError(
                refusal switch { Refusal.EffectiveInPast => nameof(Form.From), Refusal.UndoesVersion => nameof(Form.Undoing), _ => "" }, refusals.Say(refusal));
            return await OnGet(cancellation);
        }

        Note = said;
        return RedirectToPage(new { Number });
    }

    private async Task<bool> Load(CancellationToken cancellation) =>
        (Shown = (await db.PolicyShown(Number, clock.GetUtcNow(), cancellation))!) is not null;
}
