using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Incidents;
using TrustClaims.Application.Words;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Persistence;
using TrustClaims.Web.Security;

namespace TrustClaims.Web.Pages.Managers;

/// <summary>Known failures of ours: declared once what is within has been seen, and ended.</summary>
public sealed class IncidentsModel(ClaimsDb db, WordsOf words, RefusalSentences refusals) : PageModel
{
    private const int Most = 100;

    [BindProperty]
    public IncidentForm Form { get; set; } = new();

    [TempData]
    public string? Note { get; set; }

    public IReadOnlyList<Incident> Incidents { get; private set; } = [];

    /// <summary>What is within, once it was looked at and before it is declared.</summary>
    public IncidentPreview? Preview { get; private set; }

    public async Task OnGet(CancellationToken cancellation) => Incidents = await db.Incidents.AsNoTracking()
        .OrderByDescending(one => one.EndedAt == null).ThenByDescending(one => one.At).Take(Most).ToListAsync(cancellation);

    public async Task<IActionResult> OnPostPreview([FromServices] PreviewIncident preview, CancellationToken cancellation)
    {
        var found = await preview.Handle(Form.Request(User.StaffNamed()), cancellation);
        Preview = found.Succeeded ? found.Value : null;
        return await Show(found.Refusal, cancellation);
    }

    public async Task<IActionResult> OnPostDeclare([FromServices] DeclareIncident declare, CancellationToken cancellation)
    {
        var declared = await declare.Handle(Form.Request(User.StaffNamed()), cancellation);
        return declared.TryGet(out var marked, out var refusal) ? Done(words.Staff.Count("incidents.declared", marked)) : await Show(refusal, cancellation);
    }

    public async Task<IActionResult> OnPostEnd(Guid id, [FromServices] EndIncident end, CancellationToken cancellation) =>
        (await end.Handle(new EndIncidentRequest(id, User.StaffNamed()), cancellation)).Succeeded ? Done(words.Staff["incidents.ended"]) : NotFound();

    /// <summary>What is wrong in that field; null where nothing is.</summary>
    public string? ProblemOf(string field) =>
        ModelState.TryGetValue(field, out var entry) && entry.Errors.Count > 0 ? entry.Errors[0].ErrorMessage : null;

    private RedirectToPageResult Done(string said)
    {
        Note = said;
        return RedirectToPage();
    }

    private async Task<IActionResult> Show(Refusal? refusal, CancellationToken cancellation)
    {
        foreach (var mistake in (refusal as Refusal.Invalid)?.Errors ?? [])
        {
            ModelState.AddModelError($"{char.ToUpperInvariant(mistake.Path[0])}{mistake.Path[1..]}", refusals.Say(mistake));
        }

        await OnGet(cancellation);
        return Page();
    }
}
