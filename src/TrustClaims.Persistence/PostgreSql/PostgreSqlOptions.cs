using Microsoft.EntityFrameworkCore;

namespace TrustClaims.Persistence.PostgreSql;

public static class PostgreSqlOptions
{
    public static DbContextOptionsBuilder UseTrustClaimsPostgreSql(this DbContextOptionsBuilder options, string connectionString) =>
        options.UseNpgsql(connectionString, server => server.EnableRetryOnFailure(Retries.Most, Retries.LongestPause, errorCodesToAdd: null));
}
