using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace TrustClaims.Persistence.Sqlite;

public sealed class SqliteClaimsDb(DbContextOptions<SqliteClaimsDb> options) : ClaimsDb(options)
{
    private static readonly SqliteDialect Way = new();

    private WriterGate? gate;

    internal override Dialect Dialect => Way;

    internal override async Task<IDisposable?> WaitToMigrate(CancellationToken cancellation)
    {
        var file = Path.GetFullPath(new SqliteConnectionStringBuilder(Database.GetConnectionString()).DataSource);
        var turn = await MigrationFileLock.Take(file, Clock, cancellation);
        // We hold the lock, so whoever left EF's behind is gone.
        await Database.ExecuteSqlAsync($"DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancellation);
        return turn;
    }

    private protected override async Task<IDisposable?> WaitToWrite(CancellationToken cancellation)
    {
        gate ??= WriterGate.For(Database.GetConnectionString()!);
        return await gate.Enter(cancellation);
    }
}
