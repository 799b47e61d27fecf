using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrustClaims.Domain.Agreements;

namespace TrustClaims.Persistence.Mapping;

internal sealed class OrderMapping : IEntityTypeConfiguration<Order>
{
    public void Configure(EntityTypeBuilder<Order> builder)
    {
        builder.Money(order => order.Shipping);
        builder.Property(order => order.DeliveryAddress).IsJson();
        builder.Property(order => order.HouseholdKey).HasMaxLength(Lengths.Key);
        builder.Property(order => order.PaymentMethod).HasMaxLength(Lengths.Number);
        builder.HasMany(order => order.Parcels).WithOne().HasForeignKey(ParcelMapping.Order).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(order => new { order.Holder, order.PlacedAt });
    }
}
