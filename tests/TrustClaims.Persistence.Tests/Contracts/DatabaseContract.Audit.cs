using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using TrustClaims.Domain.Claims;
using TrustClaims.Persistence.Audit;
using TrustClaims.Testing.Builders;
using TrustClaims.Testing.Databases;

namespace TrustClaims.Persistence.Tests.Contracts;

public abstract partial class DatabaseContract
{
    [ContractFact]
    public async Task A_trail_that_nobody_touched_holds()
    {
        await using var database = await Trail(claims: 3);
        await Seal(database);
        await Seal(database);

        var report = await Verify(database);

        Assert.Null(report.Broken);
        Assert.Equal((6, 1, 0), (report.Entries, report.Seals, report.Unsealed));
    }

    [ContractFact]
    public async Task What_no_seal_holds_yet_is_named()
    {
        await using var database = await Trail(claims: 1);
        await Seal(database);
        await Declare(database);

        var report = await Verify(database);

        Assert.Null(report.Broken);
        Assert.Equal(2, report.Unsealed);
        Assert.Equal(Now, report.UnsealedSince);
        Assert.Equal(2, await Seal(database));
        Assert.Equal(0, (await Verify(database)).Unsealed);
    }

    [ContractFact]
    public Task A_changed_word_is_found() => Found("it was changed after it was written", entries =>
        entries.Where(entry => entry.Number == 2).ExecuteUpdateAsync(row => row.SetProperty(entry => entry.Body, "{}")));

    [ContractFact]
    public Task A_changed_moment_is_found() => Found("it was changed after it was written", entries =>
        entries.Where(entry => entry.Number == 1).ExecuteUpdateAsync(row => row.SetProperty(entry => entry.At, Now.AddSeconds(1))));

    [ContractFact]
    public Task An_entry_taken_out_of_the_middle_is_found() => Found("an entry before it is missing", entries =>
        entries.Where(entry => entry.Number == 1).ExecuteDeleteAsync());

    [ContractFact]
    public Task An_entry_taken_off_the_end_is_found() => Found("it holds 2 entries, and 1 are there", entries =>
        entries.Where(entry => entry.Number == 2).ExecuteDeleteAsync());

    [ContractFact]
    public Task A_whole_chain_taken_away_is_found() => Found("it holds 2 entries, and 0 are there", entries => entries.ExecuteDeleteAsync());

    [ContractFact]
    public async Task An_entry_taken_off_the_end_before_the_sealing_is_found()
    {
        await using var database = await Trail(claims: 1);
        await using (var db = Open(database))
        {
            await db.Audit.Where(entry => entry.Number == 2).ExecuteDeleteAsync();
        }

        Assert.Equal("the claim knows another end of its chain", (await Verify(database)).Broken?.Why);
    }

    [ContractFact]
    public async Task A_chain_forged_anew_after_the_sealing_is_found()
    {
        await using var database = await Trail(claims: 1);
        await Seal(database);
        await using (var db = Open(database))
        {
            var last = await db.Audit.AsNoTracking().SingleAsync(entry => entry.Number == 2);
            var forged = AuditEntry.After(last.PreviousHash, last.Subject, 2, last.At, last.By, last.Kind, "{}");
            await db.Audit.Where(entry => entry.Number == 2)
                .ExecuteUpdateAsync(row => row.SetProperty(entry => entry.Body, "{}").SetProperty(entry => entry.Hash, forged.Hash));
            await db.Claims.ExecuteUpdateAsync(row => row.SetProperty(claim => claim.AuditHead, forged.Hash));
        }

        var broken = (await Verify(database)).Broken;

        Assert.Equal(("seal", 1, "the entries under it are not those that were sealed"), (broken!.Subject, broken.Number, broken.Why));
    }

    [ContractFact]
    public async Task A_seal_taken_away_is_found()
    {
        await using var database = await Trail(claims: 1);
        await Seal(database);
        await Declare(database);
        await Seal(database);
        await using var db = Open(database);

        await db.AuditSeals.Where(seal => seal.Number == 2).ExecuteDeleteAsync();
        Assert.Equal("the seal itself is missing", (await Verify(database)).Broken?.Why);
    }

    [ContractFact]
    public async Task Two_nodes_that_seal_at_once_make_one_chain()
    {
        await using var database = await Trail(claims: 4);

        await AtOnce(4, async _ => await Record.ExceptionAsync(() => Seal(database)));

        var report = await Verify(database);
        Assert.Null(report.Broken);
        Assert.Equal(0, report.Unsealed);
    }

    [ContractFact]
    public async Task A_seal_made_while_somebody_verifies_is_not_missed()
    {
        await using var database = await Trail(claims: 1);
        await Seal(database);

        var report = await VerifyWhile(database, "audit_seals", async () =>
        {
            await Declare(database);
            await Seal(database);
        });

        Assert.Null(report.Broken);
    }

    [ContractFact]
    public async Task A_claim_to_which_something_happens_while_somebody_verifies_is_not_accused()
    {
        await using var database = await Trail(claims: 1);

        var report = await VerifyWhile(database, "audit_head", async () =>
        {
            await using var db = Open(database);
            var claim = await db.Claims.Include(one => one.AllSettlements).Include(one => one.Promises).SingleAsync();
            claim.TurnUp(Domain.Claims.Actor.Customer, Now);
            Write(db, claim);
            await db.SaveChangesAsync();
        });

        Assert.Null(report.Broken);
    }

    [ContractFact]
    public async Task Many_seals_are_asked_for_together()
    {
        await using var database = await Trail(claims: 1);
        await Seal(database);
        var withOne = await StatementsToVerify(database);
        for (var i = 0; i < 3; i++)
        {
            await Declare(database);
            await Seal(database);
        }

        Assert.Equal(withOne, await StatementsToVerify(database));
    }

    private async Task<int> StatementsToVerify(ClaimsDatabase database)
    {
        var counting = new AfterStatement("", () => Task.CompletedTask);
        await using var db = database.Open(clock, counting);
        Assert.Null((await new AuditVerifier(db).Verify()).Broken);
        return counting.Statements;
    }

    private async Task<AuditReport> VerifyWhile(ClaimsDatabase database, string statement, Func<Task> meanwhile)
    {
        await using var db = database.Open(clock, new AfterStatement(statement, meanwhile));
        return await new AuditVerifier(db).Verify();
    }

    private async Task Found(string why, Func<IQueryable<AuditEntry>, Task> tamper)
    {
        await using var database = await Trail(claims: 1);
        await Seal(database);
        await using (var db = Open(database))
        {
            await tamper(db.Audit);
        }

        Assert.Equal(why, (await Verify(database)).Broken?.Why);
    }

    private async Task<ClaimsDatabase> Trail(int claims)
    {
        var database = await Migrated();
        await Prepare(database);
        for (var i = 0; i < claims; i++)
        {
            await Declare(database);
        }

        return database;
    }

    private async Task<Claim> Declare(ClaimsDatabase database)
    {
        await using var db = Open(database);
        var order = await db.Orders.Include(one => one.Parcels).AsNoTracking().SingleAsync();
        return await Keep(database, A.Claim().On(order).InReview().At(Now).Build());
    }

    private async Task<int> Seal(ClaimsDatabase database)
    {
        await using var db = Open(database);
        return await new AuditSealer(db).Seal();
    }

    private async Task<AuditReport> Verify(ClaimsDatabase database)
    {
        await using var db = Open(database);
        return await new AuditVerifier(db).Verify();
    }

    /// <summary>Something happens once, right after the first statement that names something has been answered.</summary>
    private sealed class AfterStatement(string names, Func<Task> then) : DbCommandInterceptor
    {
        private bool happened;

        public int Statements { get; private set; }

        public override async ValueTask<DbDataReader> ReaderExecutedAsync(
            DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
        {
            Statements++;
            if (!happened && command.CommandText.Contains(names, StringComparison.Ordinal))
            {
                happened = true;
                await then();
            }

            return result;
        }
    }
}
