using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrustClaims.Application.Desk;
using TrustClaims.Application.Words;
using TrustClaims.Domain;
using TrustClaims.Web.Security;

namespace TrustClaims.Web.Pages.Managers;

/// <summary>The texts that agents begin from: read, rewritten, added to and taken from.</summary>
public sealed class ReadyTextsModel(ReadyTexts texts, WordsOf words, RefusalSentences refusals) : PageModel
{
    [BindProperty]
    public ReadyTextForm Form { get; set; } = new();

    [TempData]
    public string? Note { get; set; }

    public IReadOnlyList<ReadyChoice> All { get; private set; } = [];

    public async Task OnGet(CancellationToken cancellation) => All = await texts.All(cancellation);

    public async Task<IActionResult> OnPostKeep([FromServices] KeepReadyText keep, CancellationToken cancellation) =>
        await Answer(await keep.Handle(Form.Kept(User.StaffNamed()), cancellation), "texts.kept", cancellation);

    /// <summary>One of the product's own, which stays to be had back.</summary>
    public async Task<IActionResult> OnPostOut([FromServices] KeepReadyText keep, CancellationToken cancellation) =>
        await Answer(await keep.Handle(Form.TakenOut(User.StaffNamed()), cancellation), "texts.gone", cancellation);

    /// <summary>What was kept here goes: the product's own is there again.</summary>
    public async Task<IActionResult> OnPostForget(Guid id, [FromServices] ForgetReadyText forget, CancellationToken cancellation)
    {
        await forget.Handle(new ForgetReadyTextRequest(id), cancellation);
        return Said("texts.gone");
    }

    private async Task<IActionResult> Answer(Result<Done> done, string said, CancellationToken cancellation)
    {
        switch (done.Refusal)
        {
            case null:
                return Said(said);
            case Refusal.Invalid(var mistakes):
                foreach (var mistake in mistakes)
                {
                    ModelState.AddModelError(mistake.Path == "name" ? "Form.Name" : "Form.Text", refusals.Say(mistake));
                }

                await OnGet(cancellation);
                return Page();
            default:
                return NotFound();
        }
    }

    private RedirectToPageResult Said(string note)
    {
        Note = words.Staff[note];
        return RedirectToPage();
    }
}
