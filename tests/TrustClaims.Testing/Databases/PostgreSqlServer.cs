using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace TrustClaims.Testing.Databases;

/// <summary>
/// A private PostgreSQL, started from the installed binaries at the first call and at most once per test process for each of
/// its two kinds. It lives in a temporary folder and ends, folder included, with the process, however the process ends.
/// Where it cannot be started, <see cref="WhyMissing"/> says why.
/// </summary>
/// <example>
/// <code>
/// Assert.SkipWhen(PostgreSqlServer.WhyMissing is not null, PostgreSqlServer.WhyMissing ?? "");
/// var server = await PostgreSqlServer.Running();
/// await using var database = await server.CreateDatabase("claims");
/// </code>
/// </example>
public sealed class PostgreSqlServer
{
    private static readonly Lazy<Task<PostgreSqlServer>> Durable = new(() => Start(fsync: true));
    private static readonly Lazy<Task<PostgreSqlServer>> Quick = new(() => Start(fsync: false));

    private readonly string connectionString;
    private int databases;

    private PostgreSqlServer(string connectionString) => this.connectionString = connectionString;

    /// <summary>The reason why no server can be started on this machine; null where one can.</summary>
    public static string? WhyMissing => PostgreSqlInstallation.Found.WhyMissing;

    /// <summary>The server that writes to the disk what it commits, as in production.</summary>
    public static Task<PostgreSqlServer> Running() => Durable.Value;

    /// <summary>The server that does not wait for the disk: for tests that ask nothing about durability or time.</summary>
    public static Task<PostgreSqlServer> RunningWithoutFsync() => Quick.Value;

    /// <summary>A database that nobody else uses, gone when it is disposed.</summary>
    /// <param name="name">The beginning of its name; a number follows.</param>
    /// <param name="template">A database to copy, which nobody may be connected to meanwhile; an empty database where it is null.</param>
    public async Task<PostgreSqlDatabase> CreateDatabase(string name, PostgreSqlDatabase? template = null)
    {
        var unique = $"{name}_{Interlocked.Increment(ref databases)}";
        var quoted = Quote(unique);
        if (template is not null)
        {
            // Whoever was connected has done, and its connection lies idle in some pool.
            await Execute($"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{template.Name}'");
        }

        await Execute($"create database {quoted}" + (template is null ? "" : $" template {Quote(template.Name)}"));
        return new PostgreSqlDatabase(this, unique, new NpgsqlConnectionStringBuilder(connectionString) { Database = unique }.ConnectionString);
    }

    internal Task Drop(PostgreSqlDatabase database) => Execute($"drop database if exists {Quote(database.Name)} with (force)");

    private static string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private async Task Execute(string statement)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<PostgreSqlServer> Start(bool fsync)
    {
        // Between asking for a free port and using it, somebody else may have taken it.
        const int attempts = 3;
        for (var attempt = 1; ; attempt++)
        {
            var port = FreePort();
            if (await PostgreSqlProcess.Start(PostgreSqlInstallation.Found, port, fsync) is not { } failure)
                return new PostgreSqlServer($"Host=127.0.0.1;Port={port};Username=postgres;Database=postgres;Include Error Detail=true");
            if (attempt == attempts)
                throw new InvalidOperationException($"PostgreSQL did not start: {failure}");
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
