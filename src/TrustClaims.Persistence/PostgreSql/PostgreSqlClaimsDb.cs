using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace TrustClaims.Persistence.PostgreSql;

public sealed class PostgreSqlClaimsDb(DbContextOptions<PostgreSqlClaimsDb> options) : ClaimsDb(options)
{
    private static readonly PostgreSqlDialect Way = new();

    internal override Dialect Dialect => Way;

    internal override async Task<IDisposable?> TakeTurnToMigrate(CancellationToken cancellation)
    {
        var creator = this.GetService<IRelationalDatabaseCreator>();
        if (!await creator.ExistsAsync(cancellation))
        {
            try
            {
                await creator.CreateAsync(cancellation);
            }
            catch (PostgresException failure) when (failure.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
            {
                // Another node was quicker: it is there now, which is all that was wanted.
            }
        }

        return await MigrationLock.Take(Database.GetConnectionString()!, cancellation);
    }
}
