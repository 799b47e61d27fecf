using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Policies;
using TrustClaims.Domain.Shadows;

namespace TrustClaims.Persistence.Mapping;

internal sealed class ShadowMapping : IEntityTypeConfiguration<Shadow>, IEntityTypeConfiguration<ShadowedClaim>
{
    public void Configure(EntityTypeBuilder<Shadow> builder)
    {
        builder.ToTable("shadows");
        builder.HasKey(shadow => shadow.Number);
        builder.Property(shadow => shadow.Number).ValueGeneratedNever();
        builder.Property(shadow => shadow.Json).IsLong();
        builder.Property(shadow => shadow.Version).IsConcurrencyToken();
        builder.Ignore(shadow => shadow.IsOver);
        builder.Ignore(shadow => shadow.Until);
        builder.HasOne<PolicyVersion>().WithMany().HasForeignKey(shadow => shadow.Draft).OnDelete(DeleteBehavior.Restrict);
        // One runs at a time.
        builder.HasIndex(shadow => shadow.Runs).IsUnique();
        // The last one of a draft.
        builder.HasIndex(shadow => new { shadow.Draft, shadow.Number });
    }

    public void Configure(EntityTypeBuilder<ShadowedClaim> builder)
    {
        builder.ToTable("shadowed_claims");
        // None is counted twice.
        builder.HasKey(claim => new { claim.Shadow, claim.Claim });
        builder.Money(claim => claim.Payable);
        builder.Property(claim => claim.Rule).HasMaxLength(Lengths.Word).IsUnicode(false);
        builder.HasOne<Shadow>().WithMany().HasForeignKey(claim => claim.Shadow).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Claim>().WithMany().HasForeignKey(claim => claim.Claim).OnDelete(DeleteBehavior.Restrict);
        // Those that would be answered otherwise, newest first.
        builder.HasIndex(claim => new { claim.Shadow, claim.DeclaredAt, claim.Claim }).HasFilter("side <> 'Same'").HasDatabaseName("ix_shadowed_claims_otherwise");
    }
}
