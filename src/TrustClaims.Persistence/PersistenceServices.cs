using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using TrustClaims.Persistence.Audit;
using TrustClaims.Persistence.Budgets;
using TrustClaims.Persistence.Migrating;
using TrustClaims.Persistence.PostgreSql;
using TrustClaims.Persistence.Sqlite;
using TrustClaims.Persistence.SqlServer;

namespace TrustClaims.Persistence;

/// <summary>The one switch between databases.</summary>
public static class PersistenceServices
{
    /// <param name="installation">What a relative <c>Data:Folder</c> is relative to.</param>
    public static IServiceCollection AddPersistence(this IServiceCollection services, IConfiguration configuration, string installation) =>
        services.AddPersistence(DatabaseSettings.From(configuration, installation));

    public static IServiceCollection AddPersistence(this IServiceCollection services, DatabaseSettings settings)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddScoped<Migrator>().AddScoped<ExposureBudget>().AddScoped<AuditSealer>().AddScoped<AuditVerifier>();
        return settings.Provider switch
        {
            DatabaseProvider.Sqlite => services.AddDbContextPool<ClaimsDb, SqliteClaimsDb>(options => options.UseTrustClaimsSqlite(settings.ConnectionString)),
            DatabaseProvider.PostgreSql => services.AddDbContextPool<ClaimsDb, PostgreSqlClaimsDb>(options =>
                options.UseTrustClaimsPostgreSql(settings.ConnectionString)),
            DatabaseProvider.SqlServer => services.AddDbContextPool<ClaimsDb, SqlServerClaimsDb>(options =>
                options.UseTrustClaimsSqlServer(settings.ConnectionString)),
            _ => throw new InvalidOperationException($"No database for {settings.Provider}."),
        };
    }
}
