using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Claims;
using TrustClaims.Application.Notifications;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Customers;
using TrustClaims.Persistence;
using TrustClaims.Web.Pages.Customers;

namespace TrustClaims.Web.Pages.Agents;

/// <summary>What an agent sees of whoever calls about an agreement: enough to know that they talk about the same thing.</summary>
/// <param name="Last">The newest order of the same holder.</param>
/// <param name="Claims">On this agreement, newest first.</param>
public sealed record CallersAgreement(Agreement Agreement, Customer Holder, Order? Last, IReadOnlyList<OwnClaim> Claims)
{
    public bool IsPaidElsewhere => Agreement is Order { IsPaidElsewhere: true };

    /// <summary>Somebody brings it back to the counter: nothing of it was sent that could get lost.</summary>
    public bool IsBroughtBack => Agreement is Order { IsPaidElsewhere: true, Parcels.Count: 0 };

    public string? Town => (Agreement as Order)?.DeliveryAddress?.City ?? Last?.DeliveryAddress?.City;

    public string Name => Holder.Name ?? Holder.Email ?? Holder.Phone ?? "";

    /// <summary>How we write to them: where we know them to be, never where a caller says.</summary>
    public Recipient Written => Recipient.Of(Holder);
}

public sealed class CallersAgreements(ClaimsDb db)
{
    public async Task<CallersAgreement?> Read(AgreementId id, CancellationToken cancellation)
    {
        if (await db.ReadAgreement(id, cancellation) is not { } agreement)
        {
            return null;
        }

        var holder = agreement.Holder;
        return new CallersAgreement(
            agreement,
            await db.Customers.AsNoTracking().SingleAsync(one => one.Id == holder, cancellation),
            await db.Orders.AsNoTracking().Where(one => one.Holder == holder).OrderByDescending(one => one.PlacedAt).FirstOrDefaultAsync(cancellation),
            await OwnClaims.Read(db, new Viewer([id]), id, cancellation));
    }
}
