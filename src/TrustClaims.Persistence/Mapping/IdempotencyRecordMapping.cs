using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrustClaims.Domain.Claims;
using TrustClaims.Persistence.Requests;

namespace TrustClaims.Persistence.Mapping;

internal sealed class IdempotencyRecordMapping : IEntityTypeConfiguration<IdempotencyRecord>
{
    public void Configure(EntityTypeBuilder<IdempotencyRecord> builder)
    {
        builder.ToTable("idempotency_records");
        builder.HasKey(record => new { record.Owner, record.Key });
        builder.Property(record => record.Owner).HasMaxLength(Lengths.Number);
        builder.Property(record => record.Key).HasMaxLength(Lengths.Number);
        builder.Property(record => record.Answer).IsLong();
        builder.Property(record => record.BodyHash).HasMaxLength(Lengths.Hash).IsUnicode(false);
        builder.HasOne<Claim>().WithMany().HasForeignKey(record => record.Claim).OnDelete(DeleteBehavior.Cascade);
        // Records older than 30 days are deleted.
        builder.HasIndex(record => record.At);
    }
}
