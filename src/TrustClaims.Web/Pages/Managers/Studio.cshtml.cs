using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrustClaims.Application.Policies;
using TrustClaims.Application.Simulations;
using TrustClaims.Domain;
using TrustClaims.Domain.Policies;
using TrustClaims.Persistence;
using TrustClaims.Web.Security;

namespace TrustClaims.Web.Pages.Managers;

/// <summary>The studio: a draft's thresholds as sliders, and beside them what they would have made of the past.</summary>
public sealed class StudioModel(ClaimsDb db, StudyDraft study, StudioWords said, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int? Draft { get; set; }

    [BindProperty(Name = "", SupportsGet = true)]
    public StudioAsked Asked { get; set; } = new();

    [BindProperty]
    public int ShownVersion { get; set; }

    [TempData]
    public string? Note { get; set; }

    public StudioDrafts Drafts { get; private set; } = StudioDrafts.None;

    public IReadOnlyList<SliderGroup> Sliders { get; private set; } = [];

    public StudioFigures? Figures { get; private set; }

    /// <summary>What quicker answers cost; null where nothing can be replayed.</summary>
    public StudioWeighing? Weighed => Figures?.Studied is { } studied ? StudioWeighing.Of(studied, Asked, Drafts.Shown!.Version.Number) : null;

    /// <summary>Somebody else saved it meanwhile.</summary>
    public bool Stale { get; private set; }

    /// <summary>The advised thresholds stand in the fields.</summary>
    public bool Taken { get; private set; }

    public async Task<IActionResult> OnGet(CancellationToken cancellation)
    {
        if (await StudioDrafts.Read(db, clock.GetUtcNow(), Draft, cancellation) is not { } drafts)
        {
            return NotFound();
        }

        Drafts = drafts;
        if (Drafts.Shown is { } shown)
        {
            ShownVersion = shown.Version.Version;
            await Show(shown.Fields, cancellation);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostBegin([FromServices] CreateDraft create, CancellationToken cancellation)
    {
        var live = (await db.PolicyLines(clock.GetUtcNow(), cancellation)).First(version => version.State == PolicyState.Live);
        var made = await create.Handle(new CreateDraftRequest(live.Json, User.StaffInAudit(), live.Number), cancellation);
        return RedirectToPage(new { draft = made.Value });
    }

    /// <summary>What the sliders stand at, kept nowhere: the whole page, or for the script a part of it alone.</summary>
    public async Task<IActionResult> OnPostLook(string? part, CancellationToken cancellation) =>
        await Moved(cancellation) is null ? NotFound()
            : part switch { "figures" => Partial("_StudioParts", Figures), "weighed" => Partial("_StudioWeighed", Weighed), _ => Page() };

    /// <summary>The advised thresholds come into the fields; nothing is saved.</summary>
    public async Task<IActionResult> OnPostTake(CancellationToken cancellation)
    {
        if (await Moved(cancellation) is not { } fields)
        {
            return NotFound();
        }

        if (Weighed?.Advised(fields) is { } advised)
        {
            Taken = true;
            await Show(advised, cancellation);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostSave([FromServices] EditDraft edit, CancellationToken cancellation)
    {
        if (await Moved(cancellation) is not { } fields)
        {
            return NotFound();
        }

        var version = Drafts.Shown!.Version;
        var saved = await edit.Handle(new EditDraftRequest(version.Number, PolicyFields.Policy(fields).ToJsonString(), ShownVersion, User.StaffInAudit()), cancellation);
        if (saved.Refusal is not { } refusal)
        {
            Note = said.Texts["studio.saved"];
            return RedirectToPage(new { draft = version.Number });
        }

        Stale = refusal is Refusal.StaleVersion;
        if (Stale)
        {
            // Saving once more is then a choice.
            ModelState.Remove(nameof(ShownVersion));
            ShownVersion = version.Version;
        }

        return Page();
    }

    // What was sent, shown; null where there is no such draft.
    private async Task<IReadOnlyDictionary<string, string>?> Moved(CancellationToken cancellation)
    {
        if (!ModelState.IsValid || await StudioDrafts.Read(db, clock.GetUtcNow(), Draft, cancellation) is not { Shown: { } shown } drafts)
        {
            return null;
        }

        Drafts = drafts;
        var fields = StudioDrafts.Moved(shown, Request.Form);
        await Show(fields, cancellation);
        return fields;
    }

    private async Task Show(IReadOnlyDictionary<string, string> fields, CancellationToken cancellation)
    {
        Sliders = said.Sliders(fields, Drafts.Shown!.LiveFields);
        var studied = await study.Handle(new StudyDraftRequest(PolicyFields.Policy(fields).ToJsonString()), cancellation);
        Figures = studied.TryGet(out var figures, out var refusal) ? said.Figures(figures, Asked.Rule) : said.Problems(refusal);
    }
}
