using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrustClaims.Application.Accounts;
using TrustClaims.Application.Claims;
using TrustClaims.Application.Voices;
using TrustClaims.Application.Words;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Trust;
using TrustClaims.Web.Hosting;
using TrustClaims.Web.Pages.Shared;
using TrustClaims.Web.Security;

namespace TrustClaims.Web.Pages.Customers;

/// <summary>The answer to one claim, and what its customer can do about it. Whoever has not shown that it is theirs sees nothing of it.</summary>
public sealed class AnswerModel(ClaimPages pages, FormDrafts drafts, RefusalSentences sentences) : PageModel
{
    private ClaimReference reference = null!;

    /// <summary>Null until the visitor is recognised for it.</summary>
    public ClaimPage? Shown { get; private set; }

    public RecogniseView? Asked { get; private set; }

    /// <summary>What is being written back, kept as it stands.</summary>
    public string? Written { get; private set; }

    public Problem? Problem { get; private set; }

    /// <summary>How easy it was, as it is being said; null where nothing is.</summary>
    public EffortFields? Effort { get; private set; }

    /// <summary>The answer to that question which a letter's link has chosen, and which is not sent yet; null where none was.</summary>
    public int? Marked { get; private set; }

    /// <summary>The whole timeline at once, for paper.</summary>
    public bool All { get; private set; }

    /// <summary>Recognised, but for other agreements than this claim's.</summary>
    public bool KnownOtherwise => Shown is null && Viewer.Agreements.Count > 0;

    private Viewer Viewer => HttpContext.Visitor();

    /// <summary>What the page itself says when it is done: no note beside it.</summary>
    private const string Silent = "main";

    private string Words => Typed.Words(Request.Form["words"]);

    private string Draft => $"words {reference}";

    public async Task<IActionResult> OnGetAsync(string reference, string? before, [FromQuery(Name = "q")] string? query, bool all, string? effort, CancellationToken cancellation)
    {
        if (!ClaimReference.TryParse(reference, out var parsed))
        {
            return NotFound();
        }

        this.reference = parsed;
        (All, Marked) = (all, EffortFields.Marked(effort));
        return await Show(new TimelineAsked(before, Typed.Line(query), all), cancellation);
    }

    public Task<IActionResult> OnPostRemedyAsync(string reference, string? remedy, [FromServices] ChangeRemedy change, CancellationToken cancellation) =>
        Act(reference, "remedy", async claim => PolicyWords.TryParse<Remedy>(remedy, out var wished)
            ? (await change.Handle(new ChangeRemedyRequest(claim, wished, Viewer), cancellation)).Refusal
            : new Refusal.RemedyNotOffered(), cancellation);

    public Task<IActionResult> OnPostTurnedUpAsync(string reference, [FromServices] WithdrawClaim withdraw, CancellationToken cancellation) =>
        Act(reference, Silent, async claim => (await withdraw.Handle(new WithdrawClaimRequest(claim, Viewer, Actor.Customer), cancellation)).Refusal, cancellation);

    public Task<IActionResult> OnPostAnotherLookAsync(string reference, [FromServices] AskAnotherLook ask, CancellationToken cancellation) =>
        Act(reference, "again", async claim => (await ask.Handle(new AskAnotherLookRequest(claim, Words, Viewer), cancellation)).Refusal, cancellation);

    public Task<IActionResult> OnPostWriteAsync(string reference, [FromServices] WriteOnClaim write, CancellationToken cancellation) =>
        Act(reference, "words", async claim => (await write.Handle(new WriteOnClaimRequest(claim, Words, Viewer) { Once = Request.Once() }, cancellation)).Refusal, cancellation);

    public Task<IActionResult> OnPostEffortAsync(string reference, [FromServices] AnswerEffort answer, CancellationToken cancellation)
    {
        Effort = EffortFields.From(Request.Form);
        return Act(reference, "effort", async claim => (await answer.Handle(Effort.Asking(claim, Viewer), cancellation)).Refusal, cancellation);
    }

    /// <summary>Done: the page again, at its address. Refused: the page with the sentence, and every word kept.</summary>
    private async Task<IActionResult> Act(string reference, string field, Func<ClaimReference, Task<Refusal?>> act, CancellationToken cancellation)
    {
        if (!ClaimReference.TryParse(reference, out var parsed))
        {
            return NotFound();
        }

        this.reference = parsed;
        if (Request.Form.ContainsKey("to"))
        {
            // The language changes under what is being written: nothing is sent, and nothing lost. Who cannot see the claim has nothing to keep for it.
            if (await pages.IsVisible(Viewer, parsed, cancellation))
            {
                await drafts.Keep(HttpContext.DraftKeyOrNew(), Draft, new Kept(Words), cancellation);
            }

            HttpContext.Remember(Request.Form["to"]);
            return LocalRedirect($"/claims/{parsed}");
        }

        if (await act(parsed) is not { } refusal)
        {
            await drafts.Forget(HttpContext.DraftKey(), Draft, cancellation);
            TempData["note"] = field == Silent ? null : field;
            return LocalRedirect($"/claims/{parsed}");
        }

        (Problem, Written) = (new Problem(field, sentences.SayFirst(refusal)), Words);
        return await Show(new TimelineAsked(null), cancellation);
    }

    private async Task<IActionResult> Show(TimelineAsked asked, CancellationToken cancellation)
    {
        Shown = await pages.Read(Viewer, reference, asked, cancellation);
        Asked = Shown is null ? await RecogniseView.Read(drafts, HttpContext, cancellation) : null;
        Written ??= (await drafts.Find<Kept>(HttpContext.DraftKey(), Draft, cancellation))?.Words;
        return Page();
    }

    private sealed record Kept(string Words);
}
