using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrustClaims.Application.Policies;
using TrustClaims.Application.Words;
using TrustClaims.Domain;
using TrustClaims.Domain.Policies;
using TrustClaims.Persistence;
using TrustClaims.Web.Security;

namespace TrustClaims.Web.Pages.Managers;

/// <summary>A policy as JSON, from a file or pasted, taken in as a new draft that goes on from the version it was made from.</summary>
public sealed class PolicyImportModel(ClaimsDb db, RefusalSentences refusals, WordsOf words, TimeProvider clock) : PageModel
{
    /// <summary>In bytes: far more than any policy.</summary>
    private const int LargestFile = 1_000_000;

    [BindProperty]
    public string? Json { get; set; }

    [BindProperty]
    public IFormFile? Policy { get; set; }

    /// <summary>The version that was downloaded and changed: the live one unless another is chosen.</summary>
    [BindProperty(SupportsGet = true)]
    public int? From { get; set; }

    public IReadOnlyList<PolicyLine> Versions { get; private set; } = [];

    public Task OnGet(CancellationToken cancellation) => Load(cancellation);

    public async Task<IActionResult> OnPost([FromServices] CreateDraft create, CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
        {
            return BadRequest();
        }

        if (!await Load(cancellation))
        {
            ModelState.AddModelError(nameof(From), words.Staff["import.from.unknown"]);
        }

        var json = Policy is { Length: > 0 and <= LargestFile } file ? await Text(file, cancellation) : Json;
        if (Policy is { Length: > LargestFile } || string.IsNullOrWhiteSpace(json))
        {
            ModelState.AddModelError(nameof(Policy), words.Staff[Policy is { Length: > LargestFile } ? "import.tooLarge" : "import.nothing"]);
        }

        if (!ModelState.IsValid)
        {
            Json = json;
            return Page();
        }

        if (!(await create.Handle(new CreateDraftRequest(json!, User.StaffInAudit(), From), cancellation)).TryGet(out var number, out var refusal))
        {
            return Say(refusal, json!);
        }

        TempData[nameof(PolicyModel.Note)] = words.Staff["import.done"];
        return RedirectToPage("/Managers/Policy", new { number });
    }

    /// <returns>Whether the version that was chosen is there.</returns>
    private async Task<bool> Load(CancellationToken cancellation)
    {
        Versions = await db.PolicyLines(clock.GetUtcNow(), cancellation);
        From ??= Versions.FirstOrDefault(version => version.State == PolicyState.Live)?.Number;
        return Versions.Any(version => version.Number == From);
    }

    // What was read stays in the box, so that it can be mended there.
    private PageResult Say(Refusal refusal, string json)
    {
        ModelState.Clear();
        Json = json;
        foreach (var mistake in refusal is Refusal.PolicyNotValid(var mistakes) ? mistakes : [])
        {
            ModelState.AddModelError(nameof(Json), mistake.Path.Length == 0 ? refusals.Say(mistake) : words.Staff["policy.line", mistake.Path, refusals.Say(mistake)]);
        }

        if (ModelState.IsValid)
        {
            ModelState.AddModelError(nameof(Json), refusals.Say(refusal));
        }

        return Page();
    }

    private static async Task<string> Text(IFormFile file, CancellationToken cancellation)
    {
        using var reader = new StreamReader(file.OpenReadStream(), Encoding.UTF8);
        return await reader.ReadToEndAsync(cancellation);
    }
}
