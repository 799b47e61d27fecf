using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrustClaims.Domain.Promises;

namespace TrustClaims.Persistence.Mapping;

internal sealed class PromiseMapping : IEntityTypeConfiguration<Promise>
{
    public void Configure(EntityTypeBuilder<Promise> builder)
    {
        builder.ToTable("promises", table =>
            table.HasCheckConstraint("ck_promises_about", "claim IS NOT NULL OR contact IS NOT NULL"));
        builder.Property(promise => promise.Id).HasValueGenerator<PromiseIdsByTime>().ValueGeneratedOnAdd();
        builder.HasIndex(promise => promise.Claim);
        builder.HasIndex(promise => promise.Contact);
        builder.HasIndex(promise => new { promise.State, promise.Due });
        // What had better be looked at on the desk, from that time on. Answers are left out, which have the queue: on a bad day nearly all that is open is one.
        builder.HasIndex(promise => new { promise.State, promise.UrgentFrom, promise.Id }).HasFilter("state = 'Open' AND kind <> 'AnswerBy'");
    }
}
