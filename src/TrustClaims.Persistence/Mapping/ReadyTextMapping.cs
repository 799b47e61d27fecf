using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrustClaims.Persistence.Desk;

namespace TrustClaims.Persistence.Mapping;

internal sealed class ReadyTextMapping : IEntityTypeConfiguration<ReadyText>
{
    public void Configure(EntityTypeBuilder<ReadyText> builder)
    {
        builder.ToTable("ready_texts");
        builder.Property(text => text.Id).HasValueGenerator<GuidsByTime>();
        builder.Property(text => text.Language).HasMaxLength(8);
        builder.Property(text => text.Name).HasMaxLength(Lengths.Number);
        builder.Property(text => text.Text).IsLong();
        builder.HasIndex(text => new { text.Use, text.Language, text.Name }).IsUnique();
    }
}
