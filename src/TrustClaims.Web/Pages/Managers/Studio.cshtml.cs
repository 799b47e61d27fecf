using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrustClaims.Application.Policies;
using TrustClaims.Domain;
using TrustClaims.Web.Security;

namespace TrustClaims.Web.Pages.Managers;

/// <summary>The studio: a draft's thresholds as sliders, and beside them what they would have made of the past.</summary>
public sealed class StudioModel(StudioBench bench) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int? Draft { get; set; }

    [BindProperty(Name = "", SupportsGet = true)]
    public StudioAsked Asked { get; set; } = new();

    [BindProperty]
    public int ShownVersion { get; set; }

    [TempData]
    public string? Note { get; set; }

    public StudioBench Bench => bench;

    /// <summary>What quicker answers cost; null where nothing can be replayed.</summary>
    public StudioWeighing? Weighed => bench.Weigh(Asked);

    /// <summary>Somebody else saved it meanwhile.</summary>
    public bool Stale { get; private set; }

    /// <summary>The advised thresholds stand in the fields.</summary>
    public bool Taken { get; private set; }

    public async Task<IActionResult> OnGet(CancellationToken cancellation)
    {
        if (!await bench.Open(Draft, Asked.Rule, cancellation))
        {
            return NotFound();
        }

        ShownVersion = bench.Drafts.Shown?.Version.Version ?? 0;
        return Page();
    }

    public async Task<IActionResult> OnPostBegin([FromServices] CreateDraft create, CancellationToken cancellation)
    {
        var live = await bench.Live(cancellation);
        var made = await create.Handle(new CreateDraftRequest(live.Json, User.StaffInAudit(), live.Number), cancellation);
        return RedirectToPage(new { draft = made.Value });
    }

    /// <summary>What the sliders stand at, kept nowhere: the whole page, or for the script a part of it alone.</summary>
    public async Task<IActionResult> OnPostLook(string? part, CancellationToken cancellation) => !await Moved(cancellation) ? NotFound()
        : part switch { "figures" => Partial("_StudioParts", bench.Figures), "weighed" => Partial("_StudioWeighed", Weighed), _ => Page() };

    /// <summary>The advised thresholds come into the fields; nothing is saved.</summary>
    public async Task<IActionResult> OnPostTake(CancellationToken cancellation)
    {
        if (!await Moved(cancellation))
        {
            return NotFound();
        }

        Taken = await bench.TakeAdvice(Asked, cancellation);
        return Page();
    }

    /// <param name="publish">Whoever saves goes on to have it published.</param>
    public async Task<IActionResult> OnPostSave([FromServices] EditDraft edit, bool publish, CancellationToken cancellation)
    {
        if (!await Moved(cancellation))
        {
            return NotFound();
        }

        var version = bench.Drafts.Shown!.Version;
        var saved = await edit.Handle(new EditDraftRequest(version.Number, bench.Json, ShownVersion, User.StaffInAudit()), cancellation);
        if (saved.Succeeded)
        {
            Note = publish ? null : bench.Texts["studio.saved"];
            return publish ? Redirect($"/manage/policies/{version.Number}/publish") : RedirectToPage(new { draft = version.Number });
        }

        Stale = saved.Refusal is Refusal.StaleVersion;
        if (Stale)
        {
            // Saving once more is then a choice.
            ModelState.Remove(nameof(ShownVersion));
            ShownVersion = version.Version;
        }

        return Page();
    }

    // What was sent, tried; false where there is no such draft.
    private async Task<bool> Moved(CancellationToken cancellation) => ModelState.IsValid && await bench.Move(Draft, Request.Form, Asked.Rule, cancellation);
}
