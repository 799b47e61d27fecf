using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Accounts;

/// <summary>A signed link for the holder of an agreement.</summary>
public sealed record CreateLinkRequest(string Number, bool IsContract = false);

public sealed class CreateLink(ClaimsDb db, SignedLinks links)
{
    /// <returns>The link's address.</returns>
    public async Task<Result<string>> Handle(CreateLinkRequest request, CancellationToken cancellation)
    {
        IQueryable<Agreement> agreements = request.IsContract ? db.Contracts : db.Orders;
        var number = request.Number.Trim();
        return await agreements.AsNoTracking().SingleOrDefaultAsync(agreement => agreement.Number == number, cancellation) is { } agreement
            ? await links.UrlFor(LinkTarget.Of(agreement), cancellation)
            : new Refusal.NotFound();
    }
}
