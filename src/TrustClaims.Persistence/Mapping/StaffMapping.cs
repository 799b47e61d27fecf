using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrustClaims.Persistence.Accounts;

namespace TrustClaims.Persistence.Mapping;

/// <summary>
/// Identity's tables under our names. What Identity makes depend on how a host has set it up (lengths, passkeys) is fixed here: a command without
/// sign-in and the web application have the same tables.
/// </summary>
internal sealed class StaffMapping :
    IEntityTypeConfiguration<StaffAccount>,
    IEntityTypeConfiguration<IdentityRole<Guid>>,
    IEntityTypeConfiguration<IdentityUserRole<Guid>>,
    IEntityTypeConfiguration<IdentityUserClaim<Guid>>,
    IEntityTypeConfiguration<IdentityUserLogin<Guid>>,
    IEntityTypeConfiguration<IdentityUserToken<Guid>>,
    IEntityTypeConfiguration<IdentityUserPasskey<Guid>>,
    IEntityTypeConfiguration<IdentityRoleClaim<Guid>>
{
    public void Configure(EntityTypeBuilder<StaffAccount> builder)
    {
        builder.ToTable("staff_accounts", table => table.HasCheckConstraint("ck_staff_accounts_staff_id", "staff_id = id"));
        builder.Property(account => account.Id).HasValueGenerator<GuidsByTime>();
        builder.Property(account => account.StaffId).ValueGeneratedNever();
        builder.HasAlternateKey(account => account.StaffId);
        builder.Property(account => account.PasswordHash).HasMaxLength(Lengths.Words);
        builder.Money(account => account.LargestRuling);
        builder.Money(account => account.LargestGesture);
        builder.Money(account => account.MonthlyGestures);
    }

    public void Configure(EntityTypeBuilder<IdentityRole<Guid>> builder)
    {
        builder.ToTable("staff_roles");
        builder.Property(role => role.Id).HasValueGenerator<GuidsByTime>();
    }

    public void Configure(EntityTypeBuilder<IdentityUserRole<Guid>> builder) => builder.ToTable("staff_account_roles");

    public void Configure(EntityTypeBuilder<IdentityUserClaim<Guid>> builder)
    {
        builder.ToTable("staff_account_claims");
        builder.Property(claim => claim.ClaimValue).HasMaxLength(Lengths.Words);
        builder.HasIndex(claim => claim.UserId);
    }

    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> builder)
    {
        builder.ToTable("staff_account_logins");
        builder.Property(login => login.LoginProvider).HasMaxLength(Lengths.Number);
        builder.Property(login => login.ProviderKey).HasMaxLength(Lengths.Number);
        builder.HasIndex(login => login.UserId);
    }

    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> builder)
    {
        builder.ToTable("staff_account_tokens");
        builder.Property(token => token.LoginProvider).HasMaxLength(Lengths.Number);
        builder.Property(token => token.Name).HasMaxLength(Lengths.Number);
        builder.Property(token => token.Value).HasMaxLength(Lengths.Words);
    }

    public void Configure(EntityTypeBuilder<IdentityUserPasskey<Guid>> builder)
    {
        builder.ToTable("staff_passkeys");
        builder.HasKey(passkey => passkey.CredentialId);
        builder.Property(passkey => passkey.CredentialId).HasMaxLength(850);
        builder.OwnsOne(passkey => passkey.Data).ToJson("data");
        builder.HasOne<StaffAccount>().WithMany().HasForeignKey(passkey => passkey.UserId).IsRequired();
        builder.HasIndex(passkey => passkey.UserId);
    }

    public void Configure(EntityTypeBuilder<IdentityRoleClaim<Guid>> builder)
    {
        builder.ToTable("staff_role_claims");
        builder.Property(claim => claim.ClaimValue).HasMaxLength(Lengths.Words);
        builder.HasIndex(claim => claim.RoleId);
    }
}
