using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrustClaims.Web.Hosting;

namespace TrustClaims.Web.Pages.Customers;

/// <summary>
/// Whatever goes wrong, a page with a way on and a person. It stands on nothing that could be what went wrong: no database, no form token, no cookie's
/// key.
/// </summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class AstrayModel : PageModel
{
    private static readonly int[] Told = [400, 403, 404, 413, 429, 500];

    /// <summary>The kind of mishap that the texts know.</summary>
    public int Kind { get; private set; }

    /// <summary>Where it happened.</summary>
    public string From { get; private set; } = "/";

    public bool ForStaff { get; private set; }

    public void OnGet(int code)
    {
        Kind = Told.Contains(code) ? code : code is 408 or 415 ? 400 : code < 500 ? 404 : 500;
        var path = HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath ?? HttpContext.Features.Get<IExceptionHandlerPathFeature>()?.Path;
        From = path is { Length: > 0 } && HttpMethods.IsGet(HttpContext.AskedMethod()) ? path : "/";
        ForStaff = path is not null && new[] { "/desk", "/manage", "/account", "/sign-in", "/sign-out" }
            .Any(office => new PathString(path).StartsWithSegments(office, StringComparison.OrdinalIgnoreCase));
        // Asked for by its own address, it is a page that does not exist.
        if (path is null)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }
}
