using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrustClaims.Domain.Customers;
using TrustClaims.Persistence.Accounts;

namespace TrustClaims.Persistence.Mapping;

internal sealed class TrustArrangementMapping : IEntityTypeConfiguration<TrustArrangement>
{
    public void Configure(EntityTypeBuilder<TrustArrangement> builder)
    {
        builder.ToTable("trust_arrangements", table => table.HasCheckConstraint(
            "ck_trust_arrangements_one", "rule IS NOT NULL OR standing_at_most IS NOT NULL"));
        builder.Property(arrangement => arrangement.Id).HasValueGenerator<GuidsByTime>();
        builder.Property(arrangement => arrangement.Rule).HasMaxLength(Lengths.Word).IsUnicode(false);
        builder.Property(arrangement => arrangement.Reason).HasMaxLength(Lengths.Words);
        builder.Property(arrangement => arrangement.ContestWords).IsLong();
        builder.Property(arrangement => arrangement.LookWords).HasMaxLength(Lengths.Words);
        builder.HasOne<Customer>().WithMany().HasForeignKey(arrangement => arrangement.Customer).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StaffAccount>().WithMany().HasForeignKey(arrangement => arrangement.By).HasPrincipalKey(account => account.StaffId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StaffAccount>().WithMany().HasForeignKey(arrangement => arrangement.LookedAtBy).HasPrincipalKey(account => account.StaffId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(arrangement => new { arrangement.Customer, arrangement.Until });
        // What somebody else is to look at.
        builder.HasIndex(arrangement => new { arrangement.LookedAt, arrangement.ContestedAt }).HasFilter("contested_at IS NOT NULL");
    }
}
