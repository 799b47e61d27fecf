using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrustClaims.Persistence.Budgets;

namespace TrustClaims.Persistence.Mapping;

internal sealed class ExposureStripeMapping : IEntityTypeConfiguration<ExposureStripe>
{
    public void Configure(EntityTypeBuilder<ExposureStripe> builder)
    {
        builder.ToTable("exposure_stripes", table => table.HasCheckConstraint("ck_exposure_stripes_amount", "amount >= 0"));
        builder.HasKey(stripe => new { stripe.Day, stripe.Scope, stripe.Stripe });
        builder.Property(stripe => stripe.Scope).HasMaxLength(Lengths.Word).IsUnicode(false);
    }
}
