using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrustClaims.Domain.Claims;
using TrustClaims.Persistence.Accounts;
using TrustClaims.Persistence.Desk;

namespace TrustClaims.Persistence.Mapping;

internal sealed class ProposalMapping : IEntityTypeConfiguration<Proposal>
{
    public void Configure(EntityTypeBuilder<Proposal> builder)
    {
        builder.ToTable("proposals");
        builder.HasKey(proposal => new { proposal.Claim, proposal.Number });
        builder.Property(proposal => proposal.Number).ValueGeneratedNever();
        builder.Property(proposal => proposal.Ruling).IsJson();
        builder.Property(proposal => proposal.GestureWords).IsLong();
        builder.Property(proposal => proposal.AnswerWords).HasMaxLength(Lengths.Words);
        builder.Property(proposal => proposal.Version).IsConcurrencyToken();
        builder.Money(proposal => proposal.Gesture);
        builder.HasOne<Claim>().WithMany().HasForeignKey(proposal => proposal.Claim);
        builder.HasOne<StaffAccount>().WithMany().HasForeignKey(proposal => proposal.By).HasPrincipalKey(account => account.StaffId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StaffAccount>().WithMany().HasForeignKey(proposal => proposal.AnsweredBy).HasPrincipalKey(account => account.StaffId)
            .OnDelete(DeleteBehavior.Restrict);
        // What is to be carried out next, and what waits for a colleague.
        builder.HasIndex(proposal => new { proposal.State, proposal.CarryOutAt });
    }
}
