using Npgsql;

namespace TrustClaims.Testing.Databases;

/// <summary>One database of a <see cref="PostgreSqlServer"/>; disposing drops it, whoever is still connected.</summary>
public sealed class PostgreSqlDatabase : IAsyncDisposable
{
    private readonly PostgreSqlServer server;

    internal PostgreSqlDatabase(PostgreSqlServer server, string name, string connectionString)
    {
        this.server = server;
        Name = name;
        ConnectionString = connectionString;
    }

    public string Name { get; }

    public string ConnectionString { get; }

    /// <summary>Closes the idle connections that Npgsql pools for exactly this <see cref="ConnectionString"/>.</summary>
    public async Task CloseConnections()
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        NpgsqlConnection.ClearPool(connection);
    }

    public async ValueTask DisposeAsync()
    {
        await CloseConnections();
        await server.Drop(this);
    }
}
