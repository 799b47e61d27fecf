using Microsoft.EntityFrameworkCore;
using TrustClaims.Persistence.PostgreSql;
using TrustClaims.Persistence.Sqlite;
using TrustClaims.Persistence.SqlServer;

namespace TrustClaims.Persistence.Tests.Migrating;

/// <summary>None of this connects to anything.</summary>
public sealed class MigrationsInStepTests
{
    private static readonly ClaimsDb[] Databases =
    [
        new SqliteClaimsDb(Options<SqliteClaimsDb>(options => options.UseTrustClaimsSqlite("Data Source=none.db"))),
        new PostgreSqlClaimsDb(Options<PostgreSqlClaimsDb>(options => options.UseTrustClaimsPostgreSql("Host=nowhere"))),
        new SqlServerClaimsDb(Options<SqlServerClaimsDb>(options => options.UseTrustClaimsSqlServer("Server=nowhere"))),
    ];

    [Fact]
    public void No_database_lacks_a_migration()
    {
        var pending = Databases.Where(db => db.Database.HasPendingModelChanges()).Select(db => db.GetType().Name).ToList();

        Assert.True(pending.Count == 0, $"The model has changed: run src/TrustClaims.Persistence/add-migration.sh NAME. ({string.Join(", ", pending)})");
    }

    [Fact]
    public void All_databases_have_the_same_migrations()
    {
        // Without the moment in front, at which each was made.
        var names = Databases.Select(db => db.Database.GetMigrations().Select(id => id[(id.IndexOf('_', StringComparison.Ordinal) + 1)..]).ToList()).ToList();

        Assert.NotEmpty(names[0]);
        Assert.All(names, one => Assert.Equal(names[0], one));
    }

    private static DbContextOptions<TContext> Options<TContext>(Action<DbContextOptionsBuilder> use)
        where TContext : ClaimsDb
    {
        var options = new DbContextOptionsBuilder<TContext>();
        use(options);
        return options.Options;
    }
}
