using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Settings;
using TrustClaims.Domain;
using TrustClaims.Domain.Simulation;
using TrustClaims.Domain.Trust;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Simulations;

/// <summary>Replay a policy over the database's history: what was imported, and our own claims.</summary>
public sealed record SimulateRequest(string PolicyJson);

public sealed class Simulate(ClaimsDb db, ShopOptions shop, TimeProvider clock)
{
    public async Task<Result<Simulated>> Handle(SimulateRequest request, CancellationToken cancellation)
    {
        var started = clock.GetTimestamp();
        if (!PolicyReader.Read(request.PolicyJson).TryGet(out var policy, out var refusal))
        {
            return refusal;
        }

        var history = new HistoryBuilder();
        var zone = shop.Zone;
        var past = db.PastClaims.AsNoTracking().OrderBy(claim => claim.DeclaredAt).ThenBy(claim => claim.SourceId).AsAsyncEnumerable();
        await foreach (var claim in past.WithCancellation(cancellation))
        {
            history.Add(HistoryClaim.Of(claim, zone));
        }

        await OwnClaims.AddTo(history, db, cancellation);
        return Simulated.Of(history, policy, rejectedRows: 0, started, clock);
    }
}
