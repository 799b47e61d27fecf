using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Persistence;
using TrustClaims.Web.Security;

namespace TrustClaims.Web.Pages.Customers;

public sealed class HomeModel(ClaimsDb db) : PageModel
{
    /// <summary>The agreement that the visitor was last recognised for.</summary>
    public Agreement? Known { get; private set; }

    /// <summary>Contracts are held here too: their way in is offered to whoever is not known yet.</summary>
    public bool Insures { get; private set; }

    public IReadOnlyList<OwnClaim> Claims { get; private set; } = [];

    public IEnumerable<ClaimType> Types => ClaimTypes.All.Where(type => Known?.Covers(type) ?? !type.IsForContract());

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var viewer = HttpContext.Visitor();
        Known = await OwnAgreements.Read(db, viewer, cancellation) is [var last, ..] ? last : null;
        Insures = Known is null && await db.Contracts.AnyAsync(cancellation);
        Claims = await OwnClaims.Read(db, viewer, null, cancellation);
    }
}
