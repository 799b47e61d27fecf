using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrustClaims.Domain.Claims;
using TrustClaims.Persistence.Accounts;
using TrustClaims.Persistence.Desk;

namespace TrustClaims.Persistence.Mapping;

internal sealed class DeskStateMapping : IEntityTypeConfiguration<DeskState>
{
    public void Configure(EntityTypeBuilder<DeskState> builder)
    {
        builder.ToTable("desk_states");
        builder.HasKey(state => state.Claim);
        builder.HasOne<Claim>().WithOne().HasForeignKey<DeskState>(state => state.Claim);
        builder.HasOne<StaffAccount>().WithMany().HasForeignKey(state => state.HeldBy).HasPrincipalKey(account => account.StaffId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StaffAccount>().WithMany().HasForeignKey(state => state.HandedTo).HasPrincipalKey(account => account.StaffId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.Property(state => state.HandedWords).HasMaxLength(Lengths.Words);
        // Which claims people have in hand just now, and which are put off: few, however many have been so.
        builder.HasIndex(state => state.HeldUntil).HasFilter("held_until IS NOT NULL");
        builder.HasIndex(state => new { state.PutOffUntil, state.Claim }).HasFilter("put_off_until IS NOT NULL");
        // What colleagues have handed over to somebody.
        builder.HasIndex(state => state.HandedTo).HasFilter("handed_to IS NOT NULL");
        // What has changed last.
        builder.HasIndex(state => state.ChangedAt);
    }
}
