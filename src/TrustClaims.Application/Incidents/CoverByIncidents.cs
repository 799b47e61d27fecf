using TrustClaims.Application.Claims;
using TrustClaims.Application.Policies;
using TrustClaims.Application.Rounds;
using TrustClaims.Application.Settings;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Incidents;

/// <summary>
/// Claims within an incident are marked as our own fault, and never count against the customer. Doing it again changes nothing: what was declared at the
/// same moment as the incident, or of a parcel that the shop told of later, is found in the next round. What waits, for a person or for its day, is decided
/// again as it is marked: whom we have let down is not made to wait for us.
/// </summary>
public sealed class CoverByIncidents(ClaimsDb db, LivePolicy policies, AskingAgain asking, ShopOptions shop)
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
        // What waits comes last: by then nothing else within counts against it.
        var due = within.OrderBy(one => Waits(one.Status)).Select(one => one.Claim);
        return await Round.Through(
            due,
            id => $"Claim {id.Value}",
            id => db.Act(db.Claims.Where(claim => claim.Id == id), (claim, inside) => Cover(claim, incident, inside), cancellation),
            cancellation);
    }

    private async Task<Result<Done>> Cover(Claim claim, Incident incident, CancellationToken cancellation)
    {
        var now = db.Clock.GetUtcNow();
        if (claim.CoverBy(incident.Id, now) && Waits(claim.Status))
        {
            await asking.Ask(claim, await policies.At(db, now, cancellation), cancellation);
        }

        return Done.Yes;
    }

    private static bool Waits(ClaimStatus status) => status is ClaimStatus.InReview or ClaimStatus.PromisedOn;
}
