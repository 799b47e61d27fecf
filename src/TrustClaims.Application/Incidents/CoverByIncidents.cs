using TrustClaims.Application.Claims;
using TrustClaims.Application.Rounds;
using TrustClaims.Application.Settings;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Incidents;

/// <summary>
/// Claims within an incident are marked as our own fault, and never count against the customer. Doing it again changes nothing: what was declared at the
/// same moment as the incident, or of a parcel that the shop told of later, is found in the next round.
/// </summary>
public sealed class CoverByIncidents(ClaimsDb db, ShopOptions shop, TimeProvider clock)
{
    /// <summary>By every incident that lasts.</summary>
    /// <returns>How many claims were considered.</returns>
    /// <exception cref="AggregateException">It failed on some; these come again, and the others are marked.</exception>
    public async Task<int> Handle(CancellationToken cancellation)
    {
        var considered = 0;
        foreach (var incident in await db.Lasting(cancellation))
        {
            considered += await By(incident, cancellation);
        }

        return considered;
    }

    public async Task<int> By(Incident incident, CancellationToken cancellation)
    {
        var within = await db.ClaimsWithin(incident, shop.PromiseTimes, cancellation);
        return await Round.Through(within, one => $"Claim {one.Claim.Value}", one => db.Act(one.Claim, claim => Cover(claim, incident), cancellation), cancellation);
    }

    private Result<Done> Cover(Claim claim, Incident incident)
    {
        claim.CoverBy(incident.Id, clock.GetUtcNow());
        return Done.Yes;
    }
}
