using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Customers;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Domain.FollowUps;
using TrustClaims.Domain.Policies;
using TrustClaims.Domain.Promises;
using TrustClaims.Domain.Settlements;
using TrustClaims.Domain.Shadows;
using TrustClaims.Domain.Simulation;
using TrustClaims.Domain.Voices;
using TrustClaims.Persistence.Accounts;
using TrustClaims.Persistence.Audit;
using TrustClaims.Persistence.Budgets;
using TrustClaims.Persistence.Desk;
using TrustClaims.Persistence.Installation;
using TrustClaims.Persistence.Mapping;
using TrustClaims.Persistence.Outbox;
using TrustClaims.Persistence.Requests;
using TrustClaims.Persistence.Workers;

namespace TrustClaims.Persistence;

/// <summary>The one context that everyone uses; a derived one for each database keeps that database's migrations.</summary>
public abstract partial class ClaimsDb(DbContextOptions options) : IdentityDbContext<StaffAccount, IdentityRole<Guid>, Guid>(options)
{
    public DbSet<Customer> Customers => Set<Customer>();

    public DbSet<CustomerName> CustomerNames => Set<CustomerName>();

    public DbSet<Agreement> Agreements => Set<Agreement>();

    public DbSet<Order> Orders => Set<Order>();

    public DbSet<Contract> Contracts => Set<Contract>();

    public DbSet<Parcel> Parcels => Set<Parcel>();

    public DbSet<Claim> Claims => Set<Claim>();

    public DbSet<Promise> Promises => Set<Promise>();

    public DbSet<Settlement> Settlements => Set<Settlement>();

    public DbSet<Exchange> Exchanges => Set<Exchange>();

    public DbSet<ContactRequest> ContactRequests => Set<ContactRequest>();

    public DbSet<FollowUp> FollowUps => Set<FollowUp>();

    public DbSet<EffortAnswer> EffortAnswers => Set<EffortAnswer>();

    public DbSet<MessageTemplate> Templates => Set<MessageTemplate>();

    public DbSet<Incident> Incidents => Set<Incident>();

    public DbSet<DeskState> DeskStates => Set<DeskState>();

    public DbSet<DeskView> DeskViews => Set<DeskView>();

    public DbSet<Proposal> Proposals => Set<Proposal>();

    public DbSet<TrustArrangement> Arrangements => Set<TrustArrangement>();

    public DbSet<ThemeWord> ThemeWords => Set<ThemeWord>();

    public DbSet<VoicedChange> VoicedChanges => Set<VoicedChange>();

    public DbSet<ToldOfChange> ToldOfChanges => Set<ToldOfChange>();

    public DbSet<FeelingWord> FeelingWords => Set<FeelingWord>();

    public DbSet<ReadyText> ReadyTexts => Set<ReadyText>();

    public DbSet<PolicyVersion> Policies => Set<PolicyVersion>();

    public DbSet<Shadow> Shadows => Set<Shadow>();

    public DbSet<ShadowedClaim> ShadowedClaims => Set<ShadowedClaim>();

    public DbSet<PastClaim> PastClaims => Set<PastClaim>();

    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    public DbSet<ManagerNews> ManagerNews => Set<ManagerNews>();

    public DbSet<AuditEntry> Audit => Set<AuditEntry>();

    public DbSet<AuditSeal> AuditSeals => Set<AuditSeal>();

    public DbSet<ExposureStripe> ExposureStripes => Set<ExposureStripe>();

    public DbSet<IdempotencyRecord> IdempotencyRecords => Set<IdempotencyRecord>();

    public DbSet<FormDraft> Drafts => Set<FormDraft>();

    public DbSet<ApiKey> ApiKeys => Set<ApiKey>();

    public DbSet<InstallationSecret> Secrets => Set<InstallationSecret>();

    public DbSet<ProtectionKey> ProtectionKeys => Set<ProtectionKey>();

    public DbSet<WorkerLease> WorkerLeases => Set<WorkerLease>();

    /// <summary>The one with passkeys, however a host has set Identity up.</summary>
    protected override Version SchemaVersion => IdentitySchemaVersions.Version3;

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        Conversions.Apply(configurationBuilder);
        IndexConventions.Apply(configurationBuilder);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(ClaimsDb).Assembly);
        Translate(builder);
        Arrange(builder);
        SnakeCase.Apply(builder.Model);
    }

    /// <summary>What one database needs beyond the mapping that all share.</summary>
    private protected virtual void Arrange(ModelBuilder builder)
    {
    }
}
