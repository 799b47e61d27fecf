using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace TrustClaims.Persistence.Sqlite;

/// <summary>
/// Readers do not wait for the writer (write-ahead log, kept in the file once it is set), what is committed is on the disk (synchronous), and another
/// process is waited for.
/// </summary>
internal sealed class SqliteConnectionSettings : DbConnectionInterceptor
{
    private const string Settings = "PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;";

    // SQLite keeps them as long as its own connection, which the pool keeps from one opening to the next: they need not be told each time.
    private static readonly ConditionalWeakTable<object, object> Set = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (IsNew(connection))
        {
            using var command = connection.CreateCommand();
            command.CommandText = Settings;
            command.ExecuteNonQuery();
            Remember(connection);
        }
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (IsNew(connection))
        {
            await using var command = connection.CreateCommand();
            command.CommandText = Settings;
            await command.ExecuteNonQueryAsync(cancellationToken);
            Remember(connection);
        }
    }

    private static bool IsNew(DbConnection connection) => !Set.TryGetValue(((SqliteConnection)connection).Handle!, out _);

    // Only once they were taken: what failed is told again.
    private static void Remember(DbConnection connection) => Set.AddOrUpdate(((SqliteConnection)connection).Handle!, Settings);
}
