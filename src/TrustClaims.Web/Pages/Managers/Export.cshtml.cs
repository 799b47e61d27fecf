using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrustClaims.Application.Overviews;
using TrustClaims.Persistence;

namespace TrustClaims.Web.Pages.Managers;

/// <summary>The rows behind one figure of the overview as a file: counts and sums alone, of nobody in particular.</summary>
public sealed class ExportModel(ClaimsDb db, KeptOverview kept, OverviewFigures figures, CsvFile file) : PageModel
{
    public async Task<IActionResult> OnGet(string name, CancellationToken cancellation)
    {
        var overview = await kept.Get(cancellation);
        var today = figures.Today(overview, await db.WaitingNow(db.Clock.GetUtcNow(), cancellation));
        if (figures.Of(overview).Select(figure => figure.Table).Prepend(today).FirstOrDefault(figure => figure.Name == name) is not { } table)
        {
            return NotFound();
        }

        CsvFile.Announce(Response, name, overview.Period.Last);
        await file.Write(Response.Body, table.Columns, table.Rows, cancellation);
        return new EmptyResult();
    }
}
