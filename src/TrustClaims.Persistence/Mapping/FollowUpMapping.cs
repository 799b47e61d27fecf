using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.FollowUps;
using TrustClaims.Persistence.Accounts;

namespace TrustClaims.Persistence.Mapping;

internal sealed class FollowUpMapping : IEntityTypeConfiguration<FollowUp>
{
    public void Configure(EntityTypeBuilder<FollowUp> builder)
    {
        builder.ToTable("follow_ups");
        builder.HasKey(one => one.Claim);
        builder.Property(one => one.Version).IsConcurrencyToken();
        builder.Money(one => one.Truth);
        builder.HasOne<Claim>().WithOne().HasForeignKey<FollowUp>(one => one.Claim).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StaffAccount>().WithMany().HasForeignKey(one => one.HeldBy).HasPrincipalKey(account => account.StaffId).OnDelete(DeleteBehavior.Restrict);
        // Which calls are to be made.
        builder.HasIndex(one => new { one.End, one.CallFrom });
        // Of which facts may still come.
        builder.HasIndex(one => new { one.End, one.DrawnAt });
    }
}
