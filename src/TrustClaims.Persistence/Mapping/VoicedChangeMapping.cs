using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrustClaims.Domain.Customers;
using TrustClaims.Domain.Voices;

namespace TrustClaims.Persistence.Mapping;

internal sealed class VoicedChangeMapping : IEntityTypeConfiguration<VoicedChange>, IEntityTypeConfiguration<ToldOfChange>
{
    public void Configure(EntityTypeBuilder<VoicedChange> builder)
    {
        builder.ToTable("voiced_changes");
        builder.Property(change => change.Id).ValueGeneratedNever();
        builder.Property(change => change.French).HasMaxLength(Lengths.Words);
        builder.Property(change => change.English).HasMaxLength(Lengths.Words);
        builder.HasIndex(change => change.At);
    }

    public void Configure(EntityTypeBuilder<ToldOfChange> builder)
    {
        builder.ToTable("told_of_changes");
        // Nobody is told twice.
        builder.HasKey(told => new { told.Change, told.Customer });
        builder.HasOne<VoicedChange>().WithMany().HasForeignKey(told => told.Change);
        builder.HasOne<Customer>().WithMany().HasForeignKey(told => told.Customer).OnDelete(DeleteBehavior.Restrict);
        // When somebody was last told of anything.
        builder.HasIndex(told => new { told.Customer, told.At });
    }
}
