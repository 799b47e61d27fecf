using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrustClaims.Domain.Agreements;
using TrustClaims.Persistence.Accounts;

namespace TrustClaims.Persistence.Mapping;

internal sealed class IncidentMapping : IEntityTypeConfiguration<Incident>
{
    public void Configure(EntityTypeBuilder<Incident> builder)
    {
        builder.ToTable("incidents");
        builder.Property(incident => incident.Id).ValueGeneratedNever();
        builder.Property(incident => incident.Carrier).HasMaxLength(Lengths.Number);
        builder.Property(incident => incident.Postcode).HasMaxLength(Lengths.Word);
        builder.Property(incident => incident.ToldFr).HasMaxLength(Lengths.Title);
        builder.Property(incident => incident.ToldEn).HasMaxLength(Lengths.Title);
        builder.HasOne<StaffAccount>().WithMany().HasForeignKey(incident => incident.By).HasPrincipalKey(account => account.StaffId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(incident => incident.At);
    }
}
