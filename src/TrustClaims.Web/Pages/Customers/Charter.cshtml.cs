using Microsoft.AspNetCore.Mvc.RazorPages;
using TrustClaims.Application.Promises;
using TrustClaims.Web.Security;

namespace TrustClaims.Web.Pages.Customers;

public sealed class CharterModel(CharterPages pages, ReadOurRecord record) : PageModel
{
    public CharterPage Charter { get; private set; } = null!;

    public OurRecord Record { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Charter = await pages.Read(HttpContext.Visitor(), cancellation);
        Record = await record.Handle(cancellation);
    }
}
