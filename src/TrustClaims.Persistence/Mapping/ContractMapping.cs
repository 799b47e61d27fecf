using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrustClaims.Domain.Agreements;

namespace TrustClaims.Persistence.Mapping;

internal sealed class ContractMapping : IEntityTypeConfiguration<Contract>
{
    public void Configure(EntityTypeBuilder<Contract> builder)
    {
        builder.Property(contract => contract.Cover).IsJson();
        builder.Property(contract => contract.Insured).IsJsonList();
        builder.Property(contract => contract.PayoutAccount).HasMaxLength(Lengths.Word);
    }
}
