using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Settings;
using TrustClaims.Domain.Simulation;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Simulations;

/// <summary>The database's whole history: what was imported, and our own claims with what became of them so far.</summary>
public sealed class ReadHistory(ClaimsDb db, ShopOptions shop)
{
    public async Task<History> Handle(CancellationToken cancellation)
    {
        var history = new HistoryBuilder();
        var zone = shop.Zone;
        var past = db.PastClaims.AsNoTracking().OrderBy(claim => claim.DeclaredAt).ThenBy(claim => claim.SourceId).AsAsyncEnumerable();
        await foreach (var claim in past.WithCancellation(cancellation))
        {
            history.Add(HistoryClaim.Of(claim, zone));
        }

        await OwnClaims.AddTo(history, db, cancellation);
        return history.Build();
    }
}
