using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Persistence.Mapping;

namespace TrustClaims.Persistence;

// How things are written: one use case is one transaction.
public abstract partial class ClaimsDb
{
    private bool inTransaction;
    private TimeProvider? clock;

    /// <summary>The application's clock, for ids in the order of time.</summary>
    public TimeProvider Clock => clock ??= this.GetService<IDbContextOptions>().FindExtension<CoreOptionsExtension>()?
        .ApplicationServiceProvider?.GetService<TimeProvider>() ?? TimeProvider.System;

    internal abstract Dialect Dialect { get; }

    /// <summary>
    /// Runs one use case: saved and committed when it succeeds; nothing of it stays when it is refused or throws. On a deadlock or a lost
    /// connection it runs again from the start, so it must load and look at everything inside, and do nothing outside this database.
    /// </summary>
    /// <exception cref="InvalidOperationException">Already in a transaction, or something changed before it began would be lost.</exception>
    public async Task<Result<T>> InTransaction<T>(Func<CancellationToken, Task<Result<T>>> work, CancellationToken cancellation)
    {
        if (inTransaction || ChangeTracker.HasChanges())
        {
            throw new InvalidOperationException("One use case is one transaction: load, change and save inside it.");
        }

        inTransaction = true;
        try
        {
            return await Database.CreateExecutionStrategy().ExecuteAsync(work, Attempt, cancellation);
        }
        finally
        {
            inTransaction = false;
        }
    }

    /// <summary>Lets declarations of one customer pass one after the other until the end of the transaction.</summary>
    /// <param name="agreement">One of the customer's: whoever looks at it afterwards sees what is committed once nobody else of theirs is at it.</param>
    /// <returns>False when there is no such agreement.</returns>
    public async Task<bool> LockHolder(AgreementId agreement, CancellationToken cancellation = default) =>
        await Database.ExecuteSqlAsync(
            $"UPDATE customers SET declarations = declarations + 1 WHERE id = (SELECT holder FROM agreements WHERE id = {agreement.Value})", cancellation) == 1;

    /// <summary>As <see cref="LockHolder"/>, for a customer who is known already.</summary>
    public Task LockCustomer(CustomerId customer, CancellationToken cancellation = default) =>
        Database.ExecuteSqlAsync($"UPDATE customers SET declarations = declarations + 1 WHERE id = {customer.Value}", cancellation);

    /// <summary>Whether saving failed because something with the same unique value is there already.</summary>
    public bool IsUniqueViolation(DbUpdateException failure) => failure.InnerException is DbException inner && Dialect.IsUniqueViolation(inner);

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        EnsureAudited();
        using var turn = inTransaction ? null : await WaitToWrite(cancellationToken);
        try
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        catch (DbUpdateException failure) when (IsSecondWriterOfChain(failure))
        {
            throw SecondWriter(failure);
        }
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        EnsureAudited();
        using var turn = inTransaction ? null : WaitToWrite(CancellationToken.None).GetAwaiter().GetResult();
        try
        {
            return base.SaveChanges(acceptAllChangesOnSuccess);
        }
        catch (DbUpdateException failure) when (IsSecondWriterOfChain(failure))
        {
            throw SecondWriter(failure);
        }
    }

    /// <summary>Waits until this process may write, where the database takes one writer at a time; null where it takes many.</summary>
    private protected virtual Task<IDisposable?> WaitToWrite(CancellationToken cancellation) => Task.FromResult<IDisposable?>(null);

    /// <summary>Waits until this process may migrate, where EF's own lock is not enough.</summary>
    internal virtual Task<IDisposable?> WaitToMigrate(CancellationToken cancellation) => Task.FromResult<IDisposable?>(null);

    private async Task<Result<T>> Attempt<T>(Func<CancellationToken, Task<Result<T>>> work, CancellationToken cancellation)
    {
        ChangeTracker.Clear();
        // Whatever fails in here calls the whole of it off: there is nothing to go back to.
        Database.AutoSavepointsEnabled = false;
        using var turn = await WaitToWrite(cancellation);
        await using var transaction = await Database.BeginTransactionAsync(Dialect.Isolation, cancellation);
        var committed = false;
        try
        {
            var result = await work(cancellation);
            if (result.Succeeded)
            {
                await SaveChangesAsync(cancellation);
                // Called off in the middle of this, nobody would know whether it is in.
                await transaction.CommitAsync(CancellationToken.None);
                committed = true;
            }

            return result;
        }
        finally
        {
            if (!committed)
            {
                ChangeTracker.Clear();
            }
        }
    }

    private static readonly string[] OfOneClaim = [AuditEntryMapping.Table, "outbox", "settlements"];

    // Of two who change the same claim at once, the second may meet what the first wrote beside it before it meets the first's new version.
    private bool IsSecondWriterOfChain(DbUpdateException failure) =>
        IsUniqueViolation(failure) && OfOneClaim.Any(table => failure.InnerException!.Message.Contains(table, StringComparison.Ordinal));

    private static DbUpdateConcurrencyException SecondWriter(DbUpdateException failure) =>
        new("Somebody else has written to the same audit chain since it was read.", failure.InnerException);

    private void EnsureAudited()
    {
        var detects = ChangeTracker.AutoDetectChangesEnabled;
        // Saving looks for changes anyway; here only the claims at hand are asked.
        ChangeTracker.AutoDetectChangesEnabled = false;
        var unwritten = ChangeTracker.Entries<Claim>().FirstOrDefault(entry => entry.Entity.Happenings.Count > 0);
        ChangeTracker.AutoDetectChangesEnabled = detects;
        if (unwritten is not null)
        {
            throw new InvalidOperationException($"What happened to claim {unwritten.Entity.Id.Value} is not in the audit trail: append it before saving.");
        }
    }
}
