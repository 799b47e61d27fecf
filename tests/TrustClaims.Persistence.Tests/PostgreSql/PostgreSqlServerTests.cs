using Npgsql;
using TrustClaims.Testing.Databases;

namespace TrustClaims.Persistence.Tests.PostgreSql;

public sealed class PostgreSqlServerTests
{
    [Fact]
    public async Task Each_call_hands_out_a_database_of_its_own()
    {
        var server = await Server();
        await using var first = await server.CreateDatabase("claims");
        await using var second = await server.CreateDatabase("claims");

        await Scalar(first, "create table things (id int); select 1");

        Assert.NotEqual(first.Name, second.Name);
        Assert.Equal(1L, await Scalar(first, "select count(*) from pg_tables where tablename = 'things'"));
        Assert.Equal(0L, await Scalar(second, "select count(*) from pg_tables where tablename = 'things'"));
    }

    [Fact]
    public async Task A_database_can_be_copied_from_another()
    {
        var server = await Server();
        await using var template = await server.CreateDatabase("template");
        await Scalar(template, "create table things (id int); insert into things values (7); select 1");

        await using var copy = await server.CreateDatabase("copy", template);

        Assert.Equal(7, await Scalar(copy, "select id from things"));
    }

    [Fact]
    public async Task A_disposed_database_is_gone_even_while_somebody_is_connected()
    {
        var server = await Server();
        await using var witness = await server.CreateDatabase("witness");
        var database = await server.CreateDatabase("leaving");
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync();

        await database.DisposeAsync();

        Assert.Equal(0L, await Scalar(witness, $"select count(*) from pg_database where datname = '{database.Name}'"));
    }

    [Fact]
    public async Task The_process_has_one_server_however_many_ask_at_once()
    {
        await Server();

        var servers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(PostgreSqlServer.Running)));

        Assert.Single(servers.Distinct());
    }

    [Fact]
    public async Task Only_the_quick_server_does_not_wait_for_the_disk()
    {
        var durable = await Server();
        var quick = await PostgreSqlServer.RunningWithoutFsync();
        await using var safe = await durable.CreateDatabase("safe");
        await using var fast = await quick.CreateDatabase("fast");

        Assert.Equal("on", await Scalar(safe, "show fsync"));
        Assert.Equal("off", await Scalar(fast, "show fsync"));
    }

    private static Task<PostgreSqlServer> Server()
    {
        Assert.SkipWhen(PostgreSqlServer.WhyMissing is not null, PostgreSqlServer.WhyMissing ?? "");
        return PostgreSqlServer.Running();
    }

    private static async Task<object?> Scalar(PostgreSqlDatabase database, string query)
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(query, connection);
        return await command.ExecuteScalarAsync();
    }
}
