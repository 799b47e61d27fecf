using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrustClaims.Persistence.Requests;

namespace TrustClaims.Persistence.Mapping;

internal sealed class FormDraftMapping : IEntityTypeConfiguration<FormDraft>
{
    public void Configure(EntityTypeBuilder<FormDraft> builder)
    {
        builder.ToTable("form_drafts");
        builder.HasKey(draft => draft.Key);
        builder.Property(draft => draft.Key).HasMaxLength(Lengths.Number);
        builder.Property(draft => draft.Json).IsLong();
        builder.HasIndex(draft => draft.SavedAt);
    }
}
