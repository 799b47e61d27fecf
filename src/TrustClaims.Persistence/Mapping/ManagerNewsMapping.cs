using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrustClaims.Persistence.Outbox;

namespace TrustClaims.Persistence.Mapping;

internal sealed class ManagerNewsMapping : IEntityTypeConfiguration<ManagerNews>
{
    public void Configure(EntityTypeBuilder<ManagerNews> builder)
    {
        builder.ToTable("manager_news");
        builder.HasKey(news => news.Key);
        builder.Property(news => news.Key).HasMaxLength(Lengths.Number).IsUnicode(false);
        builder.Property(news => news.Kind).HasMaxLength(Lengths.Word).IsUnicode(false);
        builder.Property(news => news.Body).IsLong();
        builder.Property(news => news.By).HasMaxLength(Lengths.Name);
        builder.HasIndex(news => news.ToldAt);
        // What pages say for as long as it lasts.
        builder.HasIndex(news => news.Until);
    }
}
