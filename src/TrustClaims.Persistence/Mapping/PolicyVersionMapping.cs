using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrustClaims.Domain.Policies;

namespace TrustClaims.Persistence.Mapping;

internal sealed class PolicyVersionMapping : IEntityTypeConfiguration<PolicyVersion>
{
    public void Configure(EntityTypeBuilder<PolicyVersion> builder)
    {
        builder.ToTable("policies");
        builder.HasKey(policy => policy.Number);
        builder.Property(policy => policy.Number).ValueGeneratedNever();
        builder.Property(policy => policy.Json).IsLong();
        builder.Property(policy => policy.Reason).HasMaxLength(Lengths.Words);
        builder.Property(policy => policy.AskingEndedReason).HasMaxLength(Lengths.Words);
        builder.Property(policy => policy.Version).IsConcurrencyToken();
        builder.HasIndex(policy => policy.EffectiveFrom);
    }
}
