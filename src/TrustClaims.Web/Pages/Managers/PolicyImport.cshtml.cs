using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrustClaims.Application.Policies;
using TrustClaims.Application.Words;
using TrustClaims.Domain;
using TrustClaims.Web.Security;

namespace TrustClaims.Web.Pages.Managers;

/// <summary>A policy as JSON, from a file or pasted, taken in as a new draft.</summary>
public sealed class PolicyImportModel(CreateDraft create, RefusalSentences refusals, WordsOf words) : PageModel
{
    /// <summary>In bytes: far more than any policy.</summary>
    private const int LargestFile = 1_000_000;

    [BindProperty]
    public string? Json { get; set; }

    [BindProperty]
    public IFormFile? Policy { get; set; }

    public async Task<IActionResult> OnPost(CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
        {
            return BadRequest();
        }

        var json = Policy is { Length: > 0 and <= LargestFile } file ? await Text(file, cancellation) : Json;
        if (Policy is { Length: > LargestFile } || string.IsNullOrWhiteSpace(json))
        {
            ModelState.AddModelError(nameof(Policy), words.Staff[Policy is { Length: > LargestFile } ? "import.tooLarge" : "import.nothing"]);
            return Page();
        }

        if (!(await create.Handle(new CreateDraftRequest(json, User.StaffInAudit()), cancellation)).TryGet(out var number, out var refusal))
        {
            return Say(refusal, json);
        }

        TempData[nameof(PolicyModel.Note)] = words.Staff["import.done"];
        return RedirectToPage("/Managers/Policy", new { number });
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
