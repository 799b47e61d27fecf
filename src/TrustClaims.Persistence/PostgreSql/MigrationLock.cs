using Npgsql;

namespace TrustClaims.Persistence.PostgreSql;

/// <summary>
/// Lets one node at a time migrate a database. EF's own lock is a table's, and is gone with the transaction of the first migration, so that two nodes
/// apply the second at once; this one lasts as long as its connection, and a node that is killed lets go of it.
/// </summary>
internal static class MigrationLock
{
    /// <summary>Any number, as long as nothing else in the database takes it.</summary>
    private const long Key = 0x7472757374;

    public static async Task<IDisposable> Take(string connectionString, CancellationToken cancellation)
    {
        // A pooled connection would keep the lock when it is given back.
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellation);
            await using var command = new NpgsqlCommand($"SELECT pg_advisory_lock({Key})", connection) { CommandTimeout = 0 };
            await command.ExecuteNonQueryAsync(cancellation);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }
}
