using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Claims;

/// <summary>
/// The carrier says that it lost a parcel: claims that said so before it are marked as our own fault, and never count against the customer. Doing it
/// again changes nothing, so that what an earlier call may have left undone is done the next time.
/// </summary>
public sealed class ConfirmLosses(ClaimsDb db, TimeProvider clock)
{
    /// <param name="orders">Those of which news came.</param>
    public async Task In(IQueryable<Order> orders, CancellationToken cancellation)
    {
        var candidates = await (
            from claim in db.Claims.AsNoTracking()
            join order in orders on claim.Agreement equals order.Id
            where claim.Type == ClaimType.LostParcel && !claim.OwnFault && claim.Status != ClaimStatus.Withdrawn && claim.Status != ClaimStatus.Returned
            where order.Parcels.Any(parcel => parcel.Account == CarrierAccount.ReportedLost)
            select new
            {
                claim.Id,
                claim.Parcel,
                Items = claim.Items.Select(line => line.Item).ToList(),
                Lost = order.Parcels.Where(parcel => parcel.Account == CarrierAccount.ReportedLost).Select(parcel => new { parcel.Id, parcel.Items }).ToList(),
            }).ToListAsync(cancellation);
        foreach (var claim in candidates.Where(claim => claim.Lost.Exists(parcel => (claim.Parcel ?? parcel.Id) == parcel.Id &&
            (parcel.Items.Count == 0 || parcel.Items.Any(line => claim.Items.Contains(line.Item))))))
        {
            // Cannot be refused; that somebody was first twice running leaves it to the next call.
            await db.Act(claim.Id, Confirm, cancellation);
        }
    }

    private Result<Done> Confirm(Claim claim)
    {
        claim.ConfirmLoss(clock.GetUtcNow());
        return Done.Yes;
    }
}
