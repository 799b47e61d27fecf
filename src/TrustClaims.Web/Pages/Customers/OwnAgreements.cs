using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Claims;
using TrustClaims.Domain.Agreements;
using TrustClaims.Persistence;

namespace TrustClaims.Web.Pages.Customers;

/// <summary>The agreements that the visitor has shown to be theirs, the last one shown first.</summary>
internal static class OwnAgreements
{
    public static async Task<IReadOnlyList<Agreement>> Read(ClaimsDb db, Viewer viewer, CancellationToken cancellation)
    {
        if (viewer.Agreements.Count == 0)
        {
            return [];
        }

        var found = await db.Agreements.VisibleTo(viewer).AsNoTracking().Whole().ToListAsync(cancellation);
        return found.OrderBy(agreement => viewer.Agreements.ToList().IndexOf(agreement.Id)).ToList();
    }
}
