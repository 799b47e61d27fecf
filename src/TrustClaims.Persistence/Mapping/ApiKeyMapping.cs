using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrustClaims.Persistence.Accounts;

namespace TrustClaims.Persistence.Mapping;

internal sealed class ApiKeyMapping : IEntityTypeConfiguration<ApiKey>
{
    public void Configure(EntityTypeBuilder<ApiKey> builder)
    {
        builder.ToTable("api_keys");
        builder.Property(key => key.Id).HasValueGenerator<GuidsByTime>();
        builder.Property(key => key.Hash).HasMaxLength(Lengths.Hash).IsUnicode(false);
        builder.Property(key => key.Scopes).IsJsonList();
        builder.HasIndex(key => key.Hash).IsUnique();
    }
}
