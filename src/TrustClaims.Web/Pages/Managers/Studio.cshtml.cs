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

    /// <summary>The rule whose claims are listed; null lists all.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Rule { get; set; }

    [BindProperty]
    public int ShownVersion { get; set; }

    [TempData]
    public string? Note { get; set; }

    /// <summary>Drafts, the newest first.</summary>
    public IReadOnlyList<PolicyLine> Drafts { get; private set; } = [];

    /// <summary>Null where there is no draft yet.</summary>
    public PolicyShown? Shown { get; private set; }

    public IReadOnlyList<SliderGroup> Sliders { get; private set; } = [];

    public StudioFigures? Figures { get; private set; }

    /// <summary>Somebody else saved it meanwhile.</summary>
    public bool Stale { get; private set; }

    public async Task<IActionResult> OnGet(CancellationToken cancellation)
    {
        if (!await Load(cancellation))
        {
            return NotFound();
        }

        if (Shown is { } shown)
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

    /// <summary>What the sliders stand at, kept nowhere: the whole page, or for the script its figures alone.</summary>
    public async Task<IActionResult> OnPostLook(bool part, CancellationToken cancellation)
    {
        if (!ModelState.IsValid || !await Load(cancellation) || Shown is not { } shown)
        {
            return NotFound();
        }

        await Show(Moved(shown), cancellation);
        return part ? Partial("_StudioFigures", Figures) : Page();
    }

    public async Task<IActionResult> OnPostSave([FromServices] EditDraft edit, CancellationToken cancellation)
    {
        if (!ModelState.IsValid || !await Load(cancellation) || Shown is not { } shown)
        {
            return NotFound();
        }

        var fields = Moved(shown);
        var saved = await edit.Handle(new EditDraftRequest(shown.Version.Number, PolicyFields.Policy(fields).ToJsonString(), ShownVersion, User.StaffInAudit()), cancellation);
        if (saved.Refusal is not { } refusal)
        {
            Note = said.Texts["studio.saved"];
            return RedirectToPage(new { draft = shown.Version.Number });
        }

        Stale = refusal is Refusal.StaleVersion;
        if (Stale)
        {
            // Saving once more is then a choice.
            ModelState.Remove(nameof(ShownVersion));
            ShownVersion = shown.Version.Version;
        }

        await Show(fields, cancellation);
        return Page();
    }

    private Dictionary<string, string> Moved(PolicyShown shown)
    {
        // An emptied threshold says nothing, as in the draft's whole form: the more general one holds. What has no slider stays.
        var sent = PolicyFields.Sent(Request.Form);
        return shown.Fields.Where(field => !Request.Form.ContainsKey(PolicyFields.Prefix + field.Key)).Concat(sent)
            .ToDictionary(field => field.Key, field => field.Value, StringComparer.Ordinal);
    }

    private async Task Show(IReadOnlyDictionary<string, string> fields, CancellationToken cancellation)
    {
        Sliders = said.Sliders(fields, Shown!.LiveFields);
        var studied = await study.Handle(new StudyDraftRequest(PolicyFields.Policy(fields).ToJsonString()), cancellation);
        Figures = studied.TryGet(out var figures, out var refusal) ? said.Figures(figures, Rule) : said.Problems(refusal);
    }

    private async Task<bool> Load(CancellationToken cancellation)
    {
        var all = await db.PolicyLines(clock.GetUtcNow(), cancellation);
        Drafts = [.. all.Where(version => version.State == PolicyState.Draft)];
        var chosen = Draft is { } number ? Drafts.FirstOrDefault(version => version.Number == number) : Drafts.Count > 0 ? Drafts[0] : null;
        Shown = chosen is null ? null : new PolicyShown(chosen, all);
        return chosen is not null || Draft is null;
    }
}
