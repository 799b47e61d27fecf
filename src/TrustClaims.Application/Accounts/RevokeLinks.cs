using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Journals;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Audit;

namespace TrustClaims.Application.Accounts;

/// <summary>Makes every signed link of an agreement worthless, for one that went astray.</summary>
/// <param name="By">Who does it, as the audit trail names them.</param>
public sealed record RevokeLinksRequest(string Number, bool IsContract = false, string By = AuditAuthor.Operator);

/// <summary>Whoever was recognised by such a link is a stranger at their next page, and is recognised by a new link or by number and contact.</summary>
public sealed class RevokeLinks(ClaimsDb db, TimeProvider clock)
{
    public Task<Result<Done>> Handle(RevokeLinksRequest request, CancellationToken cancellation)
    {
        IQueryable<Agreement> agreements = request.IsContract ? db.Contracts : db.Orders;
        var number = request.Number.Trim();
        return db.InTransactionOrAgain<Done>(
            async inside =>
            {
                if (await agreements.SingleOrDefaultAsync(one => one.Number == number, inside) is not { } agreement)
                {
                    return new Refusal.NotFound();
                }

                agreement.RevokeLinks();
                await Journal.Write(
                    db, AuditSubject.Of(agreement.Id), request.By, "linksRevoked", new { agreement.Number, Epoch = agreement.LinkEpoch }, clock.GetUtcNow(), inside);
                return Done.Yes;
            },
            cancellation);
    }
}
