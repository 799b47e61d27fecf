using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrustClaims.Application.Policies;
using TrustClaims.Application.Words;
using TrustClaims.Domain;
using TrustClaims.Domain.Policies;
using TrustClaims.Persistence;
using TrustClaims.Web.Security;

namespace TrustClaims.Web.Pages.Managers;

/// <summary>A draft in a form: every threshold an input, every mistake at its input.</summary>
public sealed class PolicyEditModel(ClaimsDb db, PolicyLabels labels, RefusalSentences refusals, TimeProvider clock) : PageModel
{
    private readonly Dictionary<string, string> problems = new(StringComparer.Ordinal);

    [FromRoute]
    public int Number { get; set; }

    [BindProperty]
    public int ShownVersion { get; set; }

    public PolicyShown Shown { get; private set; } = null!;

    public PolicyLine Draft => Shown.Version;

    /// <summary>What the inputs show.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; private set; } = new Dictionary<string, string>();

    /// <summary>Somebody else saved or published it meanwhile.</summary>
    public bool Stale { get; private set; }

    public async Task<IActionResult> OnGet(CancellationToken cancellation)
    {
        if (!await Load(cancellation))
        {
            return NotFound();
        }

        (Fields, ShownVersion) = (Shown.Fields, Draft.Version);
        return Draft.State == PolicyState.Draft ? Page() : RedirectToPage("/Managers/Policy", new { Number });
    }

    public async Task<IActionResult> OnPost([FromServices] EditDraft edit, [FromServices] WordsOf words, CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
        {
            return BadRequest();
        }

        if (!await Load(cancellation))
        {
            return NotFound();
        }

        Fields = PolicyFields.Sent(Request.Form);
        var request = new EditDraftRequest(Number, PolicyFields.Policy(Fields).ToJsonString(), ShownVersion, User.StaffInAudit());
        var edited = await edit.Handle(request, cancellation);
        if (edited.Refusal is { } refusal)
        {
            return Say(refusal);
        }

        TempData[nameof(PolicyModel.Note)] = words.Staff["edit.saved"];
        return RedirectToPage("/Managers/Policy", new { Number });
    }

    /// <summary>What is wrong with an input, said beside it.</summary>
    public string? ProblemAt(string path) => problems.GetValueOrDefault(path);

    private PageResult Say(Refusal refusal)
    {
        Stale = refusal is Refusal.StaleVersion;
        if (Stale)
        {
            // Saving once more is then a choice.
            ModelState.Remove(nameof(ShownVersion));
            ShownVersion = Draft.Version;
        }

        foreach (var mistake in refusal is Refusal.PolicyNotValid(var mistakes) ? mistakes : [])
        {
            var field = PolicyForm.FieldAt(mistake.Path);
            var said = labels.Say(mistake);
            ModelState.AddModelError(field ?? "", labels.Line(field ?? mistake.Path, said));
            problems.TryAdd(field ?? "", said);
        }

        if (refusal is not (Refusal.PolicyNotValid or Refusal.StaleVersion))
        {
            ModelState.AddModelError("", refusals.Say(refusal));
        }

        return Page();
    }

    private async Task<bool> Load(CancellationToken cancellation) =>
        (Shown = (await db.PolicyShown(Number, clock.GetUtcNow(), cancellation))!) is not null;
}
