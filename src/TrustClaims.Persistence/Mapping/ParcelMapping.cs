using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;

namespace TrustClaims.Persistence.Mapping;

internal sealed class ParcelMapping : IEntityTypeConfiguration<Parcel>
{
    /// <summary>The order it belongs to; a column alone, since a parcel is only ever reached through its order.</summary>
    public const string Order = "Order";

    public void Configure(EntityTypeBuilder<Parcel> builder)
    {
        builder.ToTable("parcels");
        builder.Property(parcel => parcel.Id).ValueGeneratedNever();
        builder.Property<AgreementId>(Order);
        builder.Property(parcel => parcel.Carrier).HasMaxLength(Lengths.Number);
        builder.Property(parcel => parcel.TrackingNumber).HasMaxLength(Lengths.Number);
        builder.Property(parcel => parcel.TrackingKey).HasMaxLength(Lengths.Number);
        builder.Property(parcel => parcel.Items).IsJsonList();
        builder.Property(parcel => parcel.Events).IsJsonList();
        builder.Property(parcel => parcel.Version).IsConcurrencyToken();
        builder.HasIndex(Order);
        builder.HasIndex(parcel => new { parcel.Carrier, parcel.TrackingNumber }).IsUnique();
        // A customer knows the number, seldom the carrier; and writes it in their own way.
        builder.HasIndex(parcel => parcel.TrackingNumber);
        builder.HasIndex(parcel => parcel.TrackingKey);
        // We write first: of what is overdue, of what was lost lately, of what was sent on the days of an incident.
        builder.HasIndex(parcel => parcel.ExpectedAt);
        builder.HasIndex(parcel => parcel.LostAt).HasFilter("lost_at IS NOT NULL");
        builder.HasIndex(parcel => parcel.ShippedAt);
    }
}
