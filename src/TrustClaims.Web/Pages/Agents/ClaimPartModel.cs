using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrustClaims.Domain.Claims;

namespace TrustClaims.Web.Pages.Agents;

/// <summary>What is sent from a part of a claim's page; its address, opened by itself, leads to the whole page.</summary>
public abstract class ClaimPartModel : PageModel
{
    [FromRoute]
    public string Reference { get; set; } = "";

    public IActionResult OnGet() => ClaimReference.TryParse(Reference, out var reference) ? LocalRedirect($"/desk/claims/{reference}") : NotFound();
}
