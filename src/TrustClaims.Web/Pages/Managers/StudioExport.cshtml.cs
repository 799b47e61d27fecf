using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Simulations;
using TrustClaims.Persistence;

namespace TrustClaims.Web.Pages.Managers;

/// <summary>What a draft, as it was saved, would have made of the past: <c>months.csv</c> or <c>changes.csv</c>.</summary>
public sealed class StudioExportModel(ClaimsDb db, StudyDraft study, StudioTables tables, CsvFile file) : PageModel
{
    public async Task<IActionResult> OnGet(int number, string name, CancellationToken cancellation)
    {
        var json = await db.Policies.Where(version => version.Number == number && version.PublishedAt == null).Select(version => version.Json).SingleOrDefaultAsync(cancellation);
        if (json is null || name is not ("months" or "changes") || !(await study.Handle(new StudyDraftRequest(json), cancellation)).TryGet(out var studied, out _))
        {
            return NotFound();
        }

        var (columns, rows) = name == "months" ? tables.Months(studied.Draft) : tables.Changes(studied.Changes);
        CsvFile.Announce(Response, $"draft-{number}-{name}", DateOnly.FromDateTime(studied.On.ReadAt.UtcDateTime));
        await file.Write(Response.Body, columns, rows, cancellation);
        return new EmptyResult();
    }
}
