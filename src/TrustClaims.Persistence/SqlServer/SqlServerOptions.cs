using Microsoft.EntityFrameworkCore;

namespace TrustClaims.Persistence.SqlServer;

public static class SqlServerOptions
{
    public static DbContextOptionsBuilder UseTrustClaimsSqlServer(this DbContextOptionsBuilder options, string connectionString) =>
        options.UseSqlServer(connectionString, server => server.EnableRetryOnFailure(Retries.Most, Retries.LongestPause, errorNumbersToAdd: null));
}
