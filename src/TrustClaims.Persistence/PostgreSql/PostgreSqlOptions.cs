using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace TrustClaims.Persistence.PostgreSql;

public static class PostgreSqlOptions
{
    private const string MaxAutoPrepare = "Max Auto Prepare";

    // More statements than all use cases have.
    private const int StatementsToPrepare = 200;

    public static DbContextOptionsBuilder UseTrustClaimsPostgreSql(this DbContextOptionsBuilder options, string connectionString) =>
        options.UseNpgsql(Prepared(connectionString), server => server.EnableRetryOnFailure(Retries.Most, Retries.LongestPause, errorCodesToAdd: null));

    // What is asked again and again on a connection is parsed and planned once, unless the connection string says otherwise (0 behind a pooler that gives
    // every transaction another connection).
    private static string Prepared(string connectionString)
    {
        var connection = new DbConnectionStringBuilder { ConnectionString = connectionString };
        // Npgsql takes it with and without the spaces.
        if (!connection.ContainsKey(MaxAutoPrepare) && !connection.ContainsKey(MaxAutoPrepare.Replace(" ", "", StringComparison.Ordinal)))
        {
            connection.Add(MaxAutoPrepare, StatementsToPrepare);
        }

        return connection.ConnectionString;
    }
}
