using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrustClaims.Domain.Promises;
using TrustClaims.Domain.Settlements;
using TrustClaims.Persistence.Accounts;

namespace TrustClaims.Persistence.Mapping;

internal sealed class SettlementMapping : IEntityTypeConfiguration<Settlement>
{
    public void Configure(EntityTypeBuilder<Settlement> builder)
    {
        builder.ToTable("settlements", table => table.HasCheckConstraint("ck_settlements_amount", "amount_minor >= 0 AND quantity >= 0"));
        builder.Property(settlement => settlement.Id).HasValueGenerator<SettlementIdsByTime>().ValueGeneratedOnAdd();
        builder.Property(settlement => settlement.Title).HasMaxLength(Lengths.Title);
        builder.Property(settlement => settlement.Carrier).HasMaxLength(Lengths.Number);
        builder.Property(settlement => settlement.TrackingNumber).HasMaxLength(Lengths.Number);
        builder.Property(settlement => settlement.FailureReason).HasMaxLength(Lengths.Words);
        builder.Property(settlement => settlement.Version).IsConcurrencyToken();
        builder.Money(settlement => settlement.Amount);
        builder.HasOne<Promise>().WithMany().HasForeignKey(settlement => settlement.Gesture).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StaffAccount>().WithMany().HasForeignKey(settlement => settlement.GivenBy).HasPrincipalKey(account => account.StaffId)
            .OnDelete(DeleteBehavior.Restrict);
        // What somebody has given this month.
        builder.HasIndex(settlement => new { settlement.GivenBy, settlement.NotBefore }).HasFilter("given_by IS NOT NULL");
        // A broken promise is made good once.
        builder.HasIndex(settlement => settlement.Gesture).IsUnique();
        // Nothing is settled twice, whatever a program may do.
        builder.HasIndex(settlement => new { settlement.Claim, settlement.Item, settlement.Round }).IsUnique();
        builder.HasIndex(settlement => new { settlement.State, settlement.NotBefore });
    }
}
