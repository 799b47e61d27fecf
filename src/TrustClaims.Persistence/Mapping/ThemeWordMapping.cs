using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrustClaims.Persistence.Desk;

namespace TrustClaims.Persistence.Mapping;

internal sealed class ThemeWordMapping : IEntityTypeConfiguration<ThemeWord>
{
    public void Configure(EntityTypeBuilder<ThemeWord> builder)
    {
        builder.ToTable("theme_words");
        builder.HasKey(word => new { word.Language, word.Phrase });
        builder.Property(word => word.Language).HasMaxLength(8);
        builder.Property(word => word.Phrase).HasMaxLength(Lengths.Number);
    }
}
