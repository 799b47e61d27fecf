using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using TrustClaims.Application.Accounts;
using TrustClaims.Application.Payouts;
using TrustClaims.Application.Settings;
using TrustClaims.Domain.Settlements;
using TrustClaims.Testing.Builders;
using TrustClaims.Testing.Installing;

namespace TrustClaims.Application.Tests.Payouts;

/// <summary>Where the process that carries settlements out can die.</summary>
public enum CrashAt
{
    BeforeTheLease,
    AfterTheLease,
    AfterTheTemporaryFileIsWritten,
    AfterTheFileHasItsName,
    AfterTheOutcomeIsNoted,
}

/// <summary>A worker dies, and another goes on once its lease has run out: what was granted is settled, each item once.</summary>
public sealed class CrashTests
{
    [Theory]
    [InlineData(CrashAt.BeforeTheLease, 0)]
    [InlineData(CrashAt.AfterTheLease, 0)]
    [InlineData(CrashAt.AfterTheTemporaryFileIsWritten, 0)]
    [InlineData(CrashAt.AfterTheFileHasItsName, 1)]
    [InlineData(CrashAt.AfterTheOutcomeIsNoted, 1)]
    public async Task Another_worker_goes_on_where_one_died(CrashAt point, int filesAtDeath)
    {
        await using var here = await Installation.Start();
        var order = await here.Keep(A.Order().HeldBy(await here.Customer()).Item("1", 20m).Item("2", 10m).Build());
        var declared = (await here.Declare(order)).Value;
        here.Clock.Advance(TimeSpan.FromMinutes(15));

        await Die(here, point, (await here.Claim(declared)).Settlements);

        Assert.Equal(filesAtDeath, Files(here).Count);
        // What the dead one holds is left alone until its lease is over.
        Assert.Equal(point == CrashAt.BeforeTheLease ? 2 : 0, await CarryOut(here));
        here.Clock.Advance(CarryOutSettlements.LeaseLength);
        await CarryOut(here);

        var claim = await here.Claim(declared);
        Assert.Equal(order.Items.Select(item => item.Id), claim.Settlements.Select(settlement => settlement.Item).OrderBy(item => item.Value));
        Assert.All(claim.Settlements, settlement => Assert.Equal(SettlementState.HandedOver, settlement.State));
        Assert.Equal(claim.Settlements.Select(settlement => $"{settlement.Id.Value}.json").Order(), Files(here));
        Assert.True((await here.Do<VerifyBooks, BooksReport>(verify => verify.Handle(default))).IsRight);
    }

    private static async Task Die(Installation here, CrashAt point, IReadOnlyCollection<Settlement> settlements)
    {
        using var life = new CancellationTokenSource();
        var interceptor = new DyingTransaction(life, committed: point switch
        {
            CrashAt.BeforeTheLease => 0,
            CrashAt.AfterTheLease => 1,
            CrashAt.AfterTheOutcomeIsNoted => 2,
            _ => int.MaxValue,
        });
        // A folder in its place: the temporary file is written, and cannot be given its name.
        var inTheWay = point == CrashAt.AfterTheTemporaryFileIsWritten
            ? settlements.Select(settlement => Directory.CreateDirectory(PathOf(here, $"{settlement.Id.Value}.json"))).ToList()
            : [];
        ISettlementPort files = new SettlementFiles(PathOf(here, ""));
        await using var db = here.Database.Open(here.Clock, interceptor);
        var dying = new CarryOutSettlements(db, point == CrashAt.AfterTheFileHasItsName ? new DyingPort(files, life) : files, new ShopOptions(), here.Clock);

        await Assert.ThrowsAnyAsync<Exception>(() => dying.Handle(100, life.Token));

        Assert.Equal(inTheWay.Count > 0, Directory.Exists(PathOf(here, "")) && Directory.GetFiles(PathOf(here, ""), "*.part").Length > 0);
        inTheWay.ForEach(folder => folder.Delete());
    }

    private static Task<int> CarryOut(Installation here) => here.Do<CarryOutSettlements, int>(act => act.Handle(100, default));

    private static string PathOf(Installation here, string file) => Path.Combine(here.Folder, "settlements", file);

    private static List<string?> Files(Installation here) =>
        Directory.Exists(PathOf(here, "")) ? Directory.GetFiles(PathOf(here, ""), "*.json").Select(Path.GetFileName).Order().ToList() : [];

    /// <summary>Nothing more is begun by who has died.</summary>
    private static IOException Death(CancellationTokenSource life)
    {
        life.Cancel();
        return new IOException("The process died here.");
    }

    /// <summary>Hands over as the other does, and never comes back.</summary>
    private sealed class DyingPort(ISettlementPort other, CancellationTokenSource life) : ISettlementPort
    {
        public async Task HandOver(SettlementOrder order, CancellationToken cancellation)
        {
            await other.HandOver(order, cancellation);
            throw Death(life);
        }
    }

    /// <summary>Dies right after so many commits, of which nobody hears any more; with none, before the first transaction begins.</summary>
    private sealed class DyingTransaction(CancellationTokenSource life, int committed) : DbTransactionInterceptor
    {
        private int commits;

        public override ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
            DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result, CancellationToken cancellationToken = default) =>
            committed == 0 ? throw Death(life) : ValueTask.FromResult(result);

        public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default) =>
            ++commits == committed ? throw Death(life) : Task.CompletedTask;
    }
}
