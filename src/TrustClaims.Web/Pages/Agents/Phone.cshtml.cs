using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrustClaims.Application.Desk;

namespace TrustClaims.Web.Pages.Agents;

/// <summary>Who is calling, or standing at the counter: found by whatever they say first.</summary>
public sealed class PhoneModel(FindAgreements find) : PageModel
{
    /// <summary>As it was typed.</summary>
    [FromQuery(Name = "q")]
    public string? Typed { get; set; }

    /// <summary>Null where nothing was asked for yet.</summary>
    public IReadOnlyList<FoundAgreement>? Found { get; private set; }

    public Task OnGet(CancellationToken cancellation) => Find(cancellation);

    /// <summary>What was found alone, for a script that asks with every letter.</summary>
    public async Task<IActionResult> OnGetFound(CancellationToken cancellation)
    {
        await Find(cancellation);
        return Partial("_Found", this);
    }

    private async Task Find(CancellationToken cancellation) =>
        Found = string.IsNullOrWhiteSpace(Typed) ? null : await find.Handle(new FindAgreementsRequest(Typed), cancellation);
}
