using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrustClaims.Persistence.Accounts;
using TrustClaims.Persistence.Desk;

namespace TrustClaims.Persistence.Mapping;

internal sealed class DeskViewMapping : IEntityTypeConfiguration<DeskView>
{
    public void Configure(EntityTypeBuilder<DeskView> builder)
    {
        builder.ToTable("desk_views");
        builder.Property(view => view.Id).HasValueGenerator<GuidsByTime>();
        builder.Property(view => view.Name).HasMaxLength(Lengths.Word);
        builder.HasOne<StaffAccount>().WithMany().HasForeignKey(view => view.Staff).HasPrincipalKey(account => account.StaffId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(view => new { view.Staff, view.Name }).IsUnique();
    }
}
