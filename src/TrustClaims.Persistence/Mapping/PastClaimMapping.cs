using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrustClaims.Domain.Simulation;

namespace TrustClaims.Persistence.Mapping;

internal sealed class PastClaimMapping : IEntityTypeConfiguration<PastClaim>
{
    public void Configure(EntityTypeBuilder<PastClaim> builder)
    {
        builder.ToTable("past_claims");
        builder.HasKey(claim => new { claim.Source, claim.SourceId });
        builder.Property(claim => claim.Source).HasMaxLength(Lengths.Number);
        builder.Property(claim => claim.SourceId).HasMaxLength(Lengths.Number);
        builder.Property(claim => claim.CustomerKey).HasMaxLength(300);
        builder.Property(claim => claim.AgreementNumber).HasMaxLength(Lengths.Number);
        builder.Property(claim => claim.HouseholdKey).HasMaxLength(Lengths.Key);
        builder.Property(claim => claim.Categories).IsJsonList();
        builder.Money(claim => claim.Payable);
        builder.Money(claim => claim.Paid);
        builder.HasIndex(claim => claim.DeclaredAt);
    }
}
