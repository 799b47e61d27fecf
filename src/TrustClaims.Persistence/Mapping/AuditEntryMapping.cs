using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrustClaims.Persistence.Audit;

namespace TrustClaims.Persistence.Mapping;

internal sealed class AuditEntryMapping : IEntityTypeConfiguration<AuditEntry>
{
    public const string Table = "audit_entries";

    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable(Table);
        builder.HasKey(entry => new { entry.Subject, entry.Number });
        builder.Property(entry => entry.Subject).HasMaxLength(Lengths.Number);
        builder.Property(entry => entry.Kind).HasMaxLength(Lengths.Word);
        builder.Property(entry => entry.Body).IsLong();
        builder.Property(entry => entry.PreviousHash).HasMaxLength(Lengths.Hash).IsUnicode(false);
        builder.Property(entry => entry.Hash).HasMaxLength(Lengths.Hash).IsUnicode(false);
        builder.Ignore(entry => entry.IsIntact);
        builder.HasIndex(entry => entry.Seal);
    }
}
