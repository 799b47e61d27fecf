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

    public async ValueTask DisposeAsync() => await server.Drop(this);
}
