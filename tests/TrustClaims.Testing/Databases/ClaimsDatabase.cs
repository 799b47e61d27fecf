using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using TrustClaims.Persistence;
using TrustClaims.Persistence.PostgreSql;
using TrustClaims.Persistence.Sqlite;
using TrustClaims.Persistence.SqlServer;

namespace TrustClaims.Testing.Databases;

/// <summary>A database that one test has for itself, gone when it is disposed.</summary>
public abstract class ClaimsDatabase(DatabaseSettings settings) : IAsyncDisposable
{
    public DatabaseSettings Settings => settings;

    /// <summary>A migrated one where such a database can be had on this machine.</summary>
    /// <exception cref="InvalidOperationException">No server can be started here: see <see cref="PostgreSqlServer.WhyMissing"/>.</exception>
    public static async Task<ClaimsDatabase> Create(DatabaseProvider provider) => provider switch
    {
        DatabaseProvider.Sqlite => await SqliteDatabase.Create(),
        DatabaseProvider.PostgreSql => await PostgreSqlClaimsDatabase.Create(),
        _ => throw new ArgumentOutOfRangeException(nameof(provider), provider, "No server of this kind is started by tests."),
    };

    /// <summary>A context of its own, as a request has one.</summary>
    /// <param name="clock">The system's when null.</param>
    public ClaimsDb Open(TimeProvider? clock = null, params IInterceptor[] interceptors)
    {
        var services = new ServiceCollection().AddSingleton(clock ?? TimeProvider.System).BuildServiceProvider();
        return settings.Provider switch
        {
            DatabaseProvider.Sqlite => new SqliteClaimsDb(Options<SqliteClaimsDb>(options => options.UseTrustClaimsSqlite(settings.ConnectionString))),
            DatabaseProvider.PostgreSql => new PostgreSqlClaimsDb(
                Options<PostgreSqlClaimsDb>(options => options.UseTrustClaimsPostgreSql(settings.ConnectionString))),
            _ => new SqlServerClaimsDb(Options<SqlServerClaimsDb>(options => options.UseTrustClaimsSqlServer(settings.ConnectionString))),
        };

        DbContextOptions<TContext> Options<TContext>(Func<DbContextOptionsBuilder, DbContextOptionsBuilder> use)
            where TContext : ClaimsDb
        {
            var options = new DbContextOptionsBuilder<TContext>();
            use(options.UseApplicationServiceProvider(services)).AddInterceptors(interceptors);
            return options.Options;
        }
    }

    public abstract ValueTask DisposeAsync();
}
