using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrustClaims.Domain.Claims;
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
        builder.HasOne<Claim>().WithMany().HasForeignKey(request => request.Claim).OnDelete(DeleteBehavior.Restrict);
        builder.Property(request => request.Email).HasMaxLength(Lengths.Name);
        builder.Property(request => request.Language).HasMaxLength(8);
        builder.HasMany(request => request.Promises).WithOne().HasForeignKey(promise => promise.Contact);
        builder.HasIndex(request => new { request.DoneAt, request.At });
        // What was said in some days, by whom we do not know.
        builder.HasIndex(request => request.At);
        // How often somebody has asked, and how many calls are booked for a number.
        builder.HasIndex(request => new { request.ReachAt, request.At });
        // No more calls in a quarter of an hour than there are people to make them.
        builder.HasIndex(request => new { request.Slot, request.Place }).IsUnique();
    }
}
