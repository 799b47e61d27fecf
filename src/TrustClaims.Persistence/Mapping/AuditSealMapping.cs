using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrustClaims.Persistence.Audit;

namespace TrustClaims.Persistence.Mapping;

internal sealed class AuditSealMapping : IEntityTypeConfiguration<AuditSeal>
{
    public void Configure(EntityTypeBuilder<AuditSeal> builder)
    {
        builder.ToTable("audit_seals");
        builder.HasKey(seal => seal.Number);
        builder.Property(seal => seal.Number).ValueGeneratedNever();
        builder.Property(seal => seal.PreviousHash).HasMaxLength(Lengths.Hash).IsUnicode(false);
        builder.Property(seal => seal.Hash).HasMaxLength(Lengths.Hash).IsUnicode(false);
    }
}
