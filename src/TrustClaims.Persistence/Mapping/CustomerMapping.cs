using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrustClaims.Domain.Customers;

namespace TrustClaims.Persistence.Mapping;

internal sealed class CustomerMapping : IEntityTypeConfiguration<Customer>
{
    public void Configure(EntityTypeBuilder<Customer> builder)
    {
        builder.ToTable("customers");
        builder.Property(customer => customer.Id).ValueGeneratedNever();
        builder.Property(customer => customer.Key).HasMaxLength(300);
        builder.Property(customer => customer.Phone).HasMaxLength(Lengths.Word);
        builder.Property(customer => customer.Language).HasMaxLength(8);
        builder.HasIndex(customer => customer.Key).IsUnique();
        builder.HasMany(customer => customer.Names).WithOne().HasForeignKey(name => name.Customer);
        // An agent finds a caller by the number that is calling, or by their address; by that an import finds holders as well.
        builder.HasIndex(customer => customer.Phone);
        builder.HasIndex(customer => customer.Email);
    }
}
