using TrustClaims.Application.Settings;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Incidents;

/// <summary>What an incident would come to.</summary>
/// <param name="Parcels">Sent on its days, on its ways.</param>
/// <param name="Underway">Of these, neither delivered nor lost by what the carrier says: their customers are written to.</param>
/// <param name="Claims">Made so far, which will not count.</param>
/// <param name="OpenClaims">Of these, not over yet.</param>
public sealed record IncidentPreview(int Parcels, int Underway, int Claims, int OpenClaims);

/// <summary>Counts what is within before anything is declared; it keeps nothing.</summary>
public sealed class PreviewIncident(ClaimsDb db, ShopOptions shop, TimeProvider clock)
{
    public async Task<Result<IncidentPreview>> Handle(DeclareIncidentRequest request, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (request.Refused(shop.PromiseTimes.DayOf(now)) is { } refusal)
        {
            return refusal;
        }

        var incident = request.Incident(now);
        var parcels = await db.ParcelsWithin(incident, shop.PromiseTimes, cancellation);
        var claims = await db.ClaimsWithin(incident, shop.PromiseTimes, cancellation);
        return new IncidentPreview(parcels.Count, parcels.Count(one => one.IsUnderway), claims.Count, claims.Count(one => one.Status.IsOpen()));
    }
}
