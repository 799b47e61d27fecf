using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Customers;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Persistence.Outbox;

namespace TrustClaims.Persistence.Mapping;

internal sealed class OutboxMessageMapping : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.ToTable("outbox");
        builder.Property(message => message.Id).HasValueGenerator<GuidsByTime>();
        builder.Property(message => message.Kind).HasMaxLength(Lengths.Number);
        builder.Property(message => message.Body).IsLong();
        builder.Property(message => message.LastError).HasMaxLength(Lengths.Words);
        builder.Property(message => message.Version).IsConcurrencyToken();
        builder.HasOne<Customer>().WithMany().HasForeignKey(message => message.Customer).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Claim>().WithMany().HasForeignKey(message => message.Claim).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Agreement>().WithMany().HasForeignKey(message => message.Agreement).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ContactRequest>().WithMany().HasForeignKey(message => message.Contact).OnDelete(DeleteBehavior.Restrict);
        builder.Property(message => message.Key).HasMaxLength(Lengths.Number).IsUnicode(false);
        builder.HasIndex(message => message.Key).IsUnique();
        // How often somebody was written to first.
        builder.HasIndex(message => new { message.Customer, message.CreatedAt });
        // The newest of a kind.
        builder.HasIndex(message => new { message.Kind, message.CreatedAt });
        builder.HasIndex(message => new { message.SentAt, message.NotBefore });
        // What was never sent and is too old to be kept.
        builder.HasIndex(message => new { message.SentAt, message.CreatedAt });
    }
}
