using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Customers;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Domain.Promises;
using TrustClaims.Domain.Settlements;
using TrustClaims.Persistence.Audit;
using TrustClaims.Persistence.Mapping;
using TrustClaims.Persistence.Outbox;

namespace TrustClaims.Persistence.SqlServer;

/// <summary>
/// In which order rows lie. SQL Server sorts GUIDs by their last bytes, which are random in version 7: clustered by them, new rows would fall all over
/// the table. What grows by time lies in the order of time; the parts of a claim lie with their claim, on pages with room left.
/// </summary>
internal static class PhysicalOrder
{
    private const int RoomLeft = 80;

    public static void Apply(ModelBuilder builder)
    {
        builder.Entity<Claim>().HasKey(claim => claim.Id).IsClustered(false);
        builder.Entity<Claim>().HasIndex(claim => new { claim.DeclaredAt, claim.Id }).IsUnique().IsClustered();
        builder.Entity<Exchange>().HasKey(exchange => exchange.Id).IsClustered(false);
        builder.Entity<Exchange>().HasIndex(exchange => new { exchange.Customer, exchange.At }).IsClustered().HasFillFactor(RoomLeft);
        builder.Entity<OutboxMessage>().HasKey(message => message.Id).IsClustered(false);
        builder.Entity<OutboxMessage>().HasIndex(message => new { message.CreatedAt, message.Id }).IsUnique().IsClustered();
        builder.Entity<AuditEntry>().HasKey(entry => new { entry.Subject, entry.Number }).IsClustered(false);
        builder.Entity<AuditEntry>().HasIndex(entry => new { entry.At, entry.Subject, entry.Number }).IsUnique().IsClustered();
        LieTogether(builder);
    }

    private static void LieTogether(ModelBuilder builder)
    {
        builder.Entity<ClaimItem>().HasKey(ClaimMapping.Claim, nameof(ClaimItem.Item)).HasFillFactor(RoomLeft);
        builder.Entity<ClaimDecision>().HasKey(ClaimMapping.Claim, nameof(ClaimDecision.Number)).HasFillFactor(RoomLeft);
        builder.Entity<Promise>().HasKey(promise => promise.Id).IsClustered(false);
        builder.Entity<Promise>().HasIndex(promise => promise.Claim).IsClustered().HasFillFactor(RoomLeft);
        builder.Entity<Settlement>().HasKey(settlement => settlement.Id).IsClustered(false);
        builder.Entity<Settlement>().HasIndex(settlement => new { settlement.Claim, settlement.Item, settlement.Round })
            .IsUnique().IsClustered().HasFillFactor(RoomLeft);
        builder.Entity<Parcel>().HasKey(parcel => parcel.Id).IsClustered(false);
        builder.Entity<Parcel>().HasIndex(ParcelMapping.Order).IsClustered().HasFillFactor(RoomLeft);
        builder.Entity<Agreement>().HasKey(agreement => agreement.Id).HasFillFactor(RoomLeft);
        builder.Entity<Customer>().HasKey(customer => customer.Id).HasFillFactor(RoomLeft);
    }
}
