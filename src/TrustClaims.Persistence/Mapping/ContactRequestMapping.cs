using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrustClaims.Domain.Customers;
using TrustClaims.Domain.Exchanges;

namespace TrustClaims.Persistence.Mapping;

internal sealed class ContactRequestMapping : IEntityTypeConfiguration<ContactRequest>
{
    public void Configure(EntityTypeBuilder<ContactRequest> builder)
    {
        builder.ToTable("contact_requests");
        builder.Property(request => request.Id).HasValueGenerator<GuidsByTime>();
        builder.Property(request => request.Words).IsLong();
        builder.HasOne<Customer>().WithMany().HasForeignKey(request => request.Customer).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(request => new { request.DoneAt, request.At });
    }
}
