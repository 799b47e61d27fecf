using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;

namespace TrustClaims.Persistence.Mapping;

internal sealed class ClaimItemMapping : IEntityTypeConfiguration<ClaimItem>
{
    public void Configure(EntityTypeBuilder<ClaimItem> builder)
    {
        builder.ToTable("claim_items", table => table.HasCheckConstraint(
            "ck_claim_items_amounts", "granted_minor >= 0 AND payable_minor >= granted_minor AND granted_quantity BETWEEN 0 AND quantity"));
        builder.Property<ClaimId>(ClaimMapping.Claim);
        builder.HasKey(ClaimMapping.Claim, nameof(ClaimItem.Item));
        builder.Property(item => item.Title).HasMaxLength(Lengths.Title);
        builder.Property(item => item.Category).HasMaxLength(Lengths.Number);
        builder.Money(item => item.Payable);
        builder.Money(item => item.Granted);
    }
}
