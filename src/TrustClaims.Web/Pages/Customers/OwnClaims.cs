using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Claims;
using TrustClaims.Domain;
using TrustClaims.Persistence;

namespace TrustClaims.Web.Pages.Customers;

/// <summary>The visitor's claims in one line each, newest first.</summary>
internal static class OwnClaims
{
    private const int Most = 50;

    /// <param name="about">One agreement alone.</param>
    public static async Task<IReadOnlyList<OwnClaim>> Read(ClaimsDb db, Viewer viewer, AgreementId? about, CancellationToken cancellation)
    {
        if (viewer.Agreements.Count == 0)
        {
            return [];
        }

        var visible = db.ClaimsOf(viewer);
        var claims = about is { } agreement ? visible.Where(claim => claim.Agreement == agreement) : visible;
        return await (
            from claim in claims
            join of in db.Agreements on claim.Agreement equals of.Id
            orderby claim.DeclaredAt descending
            select new OwnClaim(claim.Reference, claim.Type, claim.Status, claim.DeclaredAt, of.Number, claim.Items.Select(item => item.Item).ToList()))
            .Take(Most).AsNoTracking().ToListAsync(cancellation);
    }
}
