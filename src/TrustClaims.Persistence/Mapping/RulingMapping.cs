using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Persistence.Accounts;

namespace TrustClaims.Persistence.Mapping;

internal sealed class RulingMapping : IEntityTypeConfiguration<Ruling>
{
    public void Configure(EntityTypeBuilder<Ruling> builder)
    {
        builder.ToTable("claim_rulings", table =>
        {
            // The column of the person takes no null at all.
            table.HasCheckConstraint("ck_claim_rulings_reason", "outcome <> 'Declined' OR (reason IS NOT NULL AND LTRIM(reason) <> '')");
            table.HasCheckConstraint("ck_claim_rulings_granted", "granted_minor >= 0");
        });
        builder.Property<ClaimId>(ClaimMapping.Claim);
        builder.HasKey(ClaimMapping.Claim, nameof(Ruling.Number));
        builder.Property(ruling => ruling.Number).ValueGeneratedNever();
        builder.Property(ruling => ruling.Reason).IsLong();
        builder.Money(ruling => ruling.Granted);
        builder.HasOne<StaffAccount>().WithMany().HasForeignKey(ruling => ruling.RuledBy).HasPrincipalKey(account => account.StaffId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
