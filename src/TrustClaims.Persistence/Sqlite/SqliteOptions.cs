using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace TrustClaims.Persistence.Sqlite;

public static class SqliteOptions
{
    public static DbContextOptionsBuilder UseTrustClaimsSqlite(this DbContextOptionsBuilder options, string connectionString)
    {
        var connection = new SqliteConnectionStringBuilder(connectionString) { ForeignKeys = true };
        return options
            .UseSqlite(connection.ConnectionString, sqlite => sqlite.ExecutionStrategy(dependencies => new SqliteRetries(dependencies)))
            .AddInterceptors(new SqliteConnectionSettings());
    }
}
