using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Customers;
using TrustClaims.Persistence.Accounts;

namespace TrustClaims.Persistence.Mapping;

internal sealed class ClaimMapping : IEntityTypeConfiguration<Claim>
{
    /// <summary>The claim that a part of it belongs to, where that part does not name it itself.</summary>
    public const string Claim = "Claim";

    public void Configure(EntityTypeBuilder<Claim> builder)
    {
        builder.ToTable("claims", table =>
        {
            table.HasCheckConstraint("ck_claims_declined_by_person", "status <> 'Declined' OR ruled_by IS NOT NULL");
            table.HasCheckConstraint("ck_claims_amounts", "granted_minor >= 0 AND payable_minor >= granted_minor");
        });
        builder.Property(claim => claim.Id).ValueGeneratedNever();
        builder.Money(claim => claim.Payable);
        builder.Money(claim => claim.Granted);
        builder.Property(claim => claim.HouseholdKey).HasMaxLength(Lengths.Key);
        builder.Property(claim => claim.AuditHead).HasMaxLength(Lengths.Hash).IsUnicode(false);
        builder.Property(claim => claim.Version).IsConcurrencyToken();
        builder.Property(claim => claim.PaymentMethod).HasMaxLength(Lengths.Number);
        builder.Property(claim => claim.PayoutAccount).HasMaxLength(Lengths.Word);
        builder.Ignore(claim => claim.Means);
        builder.Ignore(claim => claim.Happenings);
        builder.Ignore(claim => claim.GivesBy);
        builder.Ignore(claim => claim.LastDecision);
        builder.Ignore(claim => claim.IsBelieved);
        builder.Ignore(claim => claim.LastRuling);
        builder.Ignore(claim => claim.Settlements);
        builder.Ignore(claim => claim.Gestures);
        Relate(builder);
        Index(builder);
    }

    private static void Relate(EntityTypeBuilder<Claim> builder)
    {
        builder.HasOne<Agreement>().WithMany().HasForeignKey(claim => claim.Agreement).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Customer>().WithMany().HasForeignKey(claim => claim.Customer).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StaffAccount>().WithMany().HasForeignKey(claim => claim.RuledBy).HasPrincipalKey(account => account.StaffId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StaffAccount>().WithMany().HasForeignKey(claim => claim.Keeper).HasPrincipalKey(account => account.StaffId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(claim => claim.Items).WithOne().HasForeignKey(Claim);
        builder.HasMany(claim => claim.Decisions).WithOne().HasForeignKey(Claim);
        builder.HasMany(claim => claim.Rulings).WithOne().HasForeignKey(Claim);
        builder.HasMany(claim => claim.Promises).WithOne().HasForeignKey(promise => promise.Claim);
        builder.HasMany(claim => claim.AllSettlements).WithOne().HasForeignKey(settlement => settlement.Claim);
    }

    private static void Index(EntityTypeBuilder<Claim> builder)
    {
        builder.HasIndex(claim => claim.Reference).IsUnique();
        builder.HasIndex(claim => new { claim.Customer, claim.DeclaredAt });
        builder.HasIndex(claim => claim.Agreement);
        builder.HasIndex(claim => new { claim.HouseholdKey, claim.DeclaredAt });
        builder.HasIndex(claim => new { claim.Status, claim.AnswerDue });
        Queue(builder);
        builder.HasIndex(claim => new { claim.Status, claim.PromisedOn });
        // Pages of a list, newest first.
        builder.HasIndex(claim => new { claim.DeclaredAt, claim.Id }).IsUnique();
    }

    // The queue in its order, and in each way of looking at it: of claims that wait alone. The first has what says that it has changed, too. All begin with what they
    // are filtered by: of two indexes SQLite takes the one of which it knows more.
    private static void Queue(EntityTypeBuilder<Claim> builder)
    {
        builder.HasIndex(claim => new { claim.Status, claim.QueueAt, claim.DeclaredAt, claim.Id, claim.Type, claim.AnswerDue, claim.Version })
            .HasFilter("status = 'InReview'").HasDatabaseName("ix_claims_queue");
        builder.HasIndex(claim => new { claim.Status, claim.Type, claim.QueueAt, claim.DeclaredAt, claim.Id })
            .HasFilter("status = 'InReview'").HasDatabaseName("ix_claims_queue_of_type");
        builder.HasIndex(claim => new { claim.Status, claim.Keeper, claim.QueueAt, claim.DeclaredAt, claim.Id })
            .HasFilter("status = 'InReview' AND keeper IS NOT NULL").HasDatabaseName("ix_claims_queue_kept");
        builder.HasIndex(claim => new { claim.Status, claim.QueueAt, claim.DeclaredAt, claim.Id, claim.RuledBy })
            .HasFilter("status = 'InReview' AND ruled_by IS NOT NULL").HasDatabaseName("ix_claims_queue_again");
    }
}
