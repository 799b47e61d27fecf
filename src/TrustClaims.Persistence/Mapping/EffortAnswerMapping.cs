using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Voices;

namespace TrustClaims.Persistence.Mapping;

internal sealed class EffortAnswerMapping : IEntityTypeConfiguration<EffortAnswer>
{
    public void Configure(EntityTypeBuilder<EffortAnswer> builder)
    {
        builder.ToTable("effort_answers");
        builder.Property(answer => answer.Id).ValueGeneratedNever();
        builder.Property(answer => answer.Comment).HasMaxLength(Lengths.Words);
        builder.HasOne<Claim>().WithMany().HasForeignKey(answer => answer.Claim).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(answer => answer.Claim).IsUnique();
        builder.HasIndex(answer => answer.At);
    }
}
