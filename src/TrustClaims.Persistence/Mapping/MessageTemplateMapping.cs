using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Persistence.Accounts;

namespace TrustClaims.Persistence.Mapping;

internal sealed class MessageTemplateMapping : IEntityTypeConfiguration<MessageTemplate>
{
    public void Configure(EntityTypeBuilder<MessageTemplate> builder)
    {
        builder.ToTable("message_templates");
        builder.HasKey(template => new { template.Kind, template.Language, template.Number });
        builder.Property(template => template.Kind).HasMaxLength(Lengths.Number);
        builder.Property(template => template.Language).HasMaxLength(8);
        builder.Property(template => template.Number).ValueGeneratedNever();
        builder.Property(template => template.Subject).HasMaxLength(Lengths.Title);
        builder.Property(template => template.Text).IsLong();
        builder.HasOne<StaffAccount>().WithMany().HasForeignKey(template => template.By).HasPrincipalKey(account => account.StaffId).OnDelete(DeleteBehavior.Restrict);
    }
}
