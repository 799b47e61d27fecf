using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrustClaims.Application.Words;
using TrustClaims.Web.Api.Json;
using TrustClaims.Web.Security;

namespace TrustClaims.Web.Pages.Customers;

/// <summary>All that we know of a customer, as a file of theirs: written while it is read, so that no amount of it fills the memory.</summary>
public sealed class MeExportModel(MePages pages, OwnData data, WordsOf words) : PageModel
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await pages.WhoIs(HttpContext.Visitor(), cancellation) is not { } customer)
        {
            return LocalRedirect("/me");
        }

        var file = data.Of(customer);
        Response.ContentType = "application/json; charset=utf-8";
        Response.Headers.CacheControl = "no-store";
        Response.Headers.ContentDisposition = $"attachment; filename=\"{words.Customers["me.export.file", file.MadeAt]}\"";
        await JsonSerializer.SerializeAsync(Response.Body, file, ApiJson.Options, cancellation);
        return new EmptyResult();
    }
}
