using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrustClaims.Domain.Customers;

namespace TrustClaims.Persistence.Mapping;

internal sealed class CustomerNameMapping : IEntityTypeConfiguration<CustomerName>
{
    public void Configure(EntityTypeBuilder<CustomerName> builder)
    {
        builder.ToTable("customer_names");
        builder.HasKey(name => new { name.Customer, name.Key });
        // An agent finds a caller by the first letters of any word of their name.
        builder.HasIndex(name => new { name.Key, name.Customer });
    }
}
