using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Customers;

namespace TrustClaims.Persistence.Mapping;

/// <summary>Orders and contracts share a table: a claim refers to either.</summary>
internal sealed class AgreementMapping : IEntityTypeConfiguration<Agreement>
{
    public const string Kind = "Kind";

    public void Configure(EntityTypeBuilder<Agreement> builder)
    {
        builder.ToTable("agreements");
        builder.HasDiscriminator<string>(Kind).HasValue<Order>(nameof(Order)).HasValue<Contract>(nameof(Contract));
        builder.Property<string>(Kind).HasMaxLength(Lengths.Word).IsUnicode(false);
        builder.Property(agreement => agreement.Id).ValueGeneratedNever();
        builder.Property(agreement => agreement.Number).HasMaxLength(Lengths.Number);
        builder.Property(agreement => agreement.NumberKey).HasMaxLength(Lengths.Number);
        builder.Property(agreement => agreement.ImportHash).HasMaxLength(Lengths.Hash);
        builder.Property(agreement => agreement.Items).IsJsonList();
        builder.HasOne<Customer>().WithMany().HasForeignKey(agreement => agreement.Holder).OnDelete(DeleteBehavior.Restrict);
        // The number first: by kind alone no index is to be chosen, since nearly every agreement is of one kind.
        builder.HasIndex(nameof(Agreement.Number), Kind).IsUnique();
        builder.HasIndex(agreement => agreement.NumberKey);
    }
}
