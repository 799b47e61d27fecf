using TrustClaims.Persistence;
using TrustClaims.Persistence.Migrating;

namespace TrustClaims.Testing.Databases;

/// <summary>A PostgreSQL database of its own. The first of a process is migrated, the others are copies of it.</summary>
public sealed class PostgreSqlClaimsDatabase : ClaimsDatabase
{
    private static readonly Lazy<Task<PostgreSqlClaimsDatabase>> Template = new(MigrateOnce);

    private readonly PostgreSqlDatabase database;

    private PostgreSqlClaimsDatabase(PostgreSqlDatabase database)
        : base(new DatabaseSettings(DatabaseProvider.PostgreSql, database.ConnectionString)) => this.database = database;

    /// <exception cref="InvalidOperationException">No server can be started here: see <see cref="PostgreSqlServer.WhyMissing"/>.</exception>
    public static async Task<PostgreSqlClaimsDatabase> Create()
    {
        var template = await Template.Value;
        return new(await (await PostgreSqlServer.RunningWithoutFsync()).CreateDatabase("claims", template.database));
    }

    /// <summary>One on the server that writes to the disk what it commits.</summary>
    public static async Task<PostgreSqlClaimsDatabase> Durable()
    {
        var database = new PostgreSqlClaimsDatabase(await (await PostgreSqlServer.Running()).CreateDatabase("durable"));
        await using var db = database.Open();
        await new Migrator(db).Migrate();
        return database;
    }

    /// <summary>One that nobody has migrated.</summary>
    public static async Task<PostgreSqlClaimsDatabase> Empty() => new(await (await PostgreSqlServer.RunningWithoutFsync()).CreateDatabase("empty"));

    public override ValueTask DisposeAsync() => database.DisposeAsync();

    private static async Task<PostgreSqlClaimsDatabase> MigrateOnce()
    {
        var template = await Empty();
        await using var db = template.Open();
        await new Migrator(db).Migrate();
        return template;
    }
}
