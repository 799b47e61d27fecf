using Microsoft.AspNetCore.Mvc.RazorPages;
using TrustClaims.Web.Security;

namespace TrustClaims.Web.Pages.Customers;

public sealed class CharterModel(CharterPages pages, VisitorCookie visitor) : PageModel
{
    public CharterPage Charter { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellation) => Charter = await pages.Read(visitor.Read(HttpContext), cancellation);
}
