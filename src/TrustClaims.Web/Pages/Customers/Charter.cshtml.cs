using Microsoft.AspNetCore.Mvc.RazorPages;
using TrustClaims.Web.Security;

namespace TrustClaims.Web.Pages.Customers;

public sealed class CharterModel(CharterPages pages) : PageModel
{
    public CharterPage Charter { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellation) => Charter = await pages.Read(HttpContext.Visitor(), cancellation);
}
