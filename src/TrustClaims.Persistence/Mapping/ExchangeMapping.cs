using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Customers;
using TrustClaims.Domain.Exchanges;

namespace TrustClaims.Persistence.Mapping;

internal sealed class ExchangeMapping : IEntityTypeConfiguration<Exchange>
{
    public void Configure(EntityTypeBuilder<Exchange> builder)
    {
        builder.ToTable("exchanges");
        builder.Property(exchange => exchange.Id).HasValueGenerator<GuidsByTime>();
        builder.Property(exchange => exchange.Text).IsLong();
        builder.Property(exchange => exchange.Origin).HasMaxLength(Lengths.Hash).IsUnicode(false);
        builder.HasOne<Customer>().WithMany().HasForeignKey(exchange => exchange.Customer).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Claim>().WithMany().HasForeignKey(exchange => exchange.Claim).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(exchange => new { exchange.Customer, exchange.At });
        builder.HasIndex(exchange => new { exchange.Claim, exchange.At });
        // What comes twice is kept once.
        builder.HasIndex(exchange => exchange.Origin).IsUnique();
        // What has been kept for long enough goes.
        builder.HasIndex(exchange => exchange.At);
    }
}
