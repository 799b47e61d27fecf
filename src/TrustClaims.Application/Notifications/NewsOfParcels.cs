using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Customers;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Outbox;

namespace TrustClaims.Application.Notifications;

/// <summary>What a message about a parcel has to say, before anybody has claimed it. Its link leads straight into declaring, with all but the choice made.</summary>
public sealed class NewsOfParcels(ClaimsDb db, WaysBack ways, ParcelNews parcels)
{
    /// <summary>In the reader's language.</summary>
    public async Task<Func<News>> Of(OutboxMessage message, Customer customer, CancellationToken cancellation)
    {
        var facts = ParcelFacts.Read(message.Body!);
        var agreement = await db.Agreements.AsNoTracking().SingleAsync(one => one.Id == message.Agreement, cancellation);
        var back = await ways.To(agreement, customer.Id, $"type={ClaimType.LostParcel}&parcel={Uri.EscapeDataString(facts.TrackingNumber)}", cancellation);
        return () => parcels.Of(message.Kind, facts, agreement, back);
    }
}
