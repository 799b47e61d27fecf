using System.Data.Common;
using Npgsql;
using TrustClaims.Persistence.Tests.Contracts;
using TrustClaims.Testing.Databases;

namespace TrustClaims.Persistence.Tests.PostgreSql;

public sealed class PostgreSqlContract : DatabaseContract
{
    protected override async Task<ClaimsDatabase> Migrated()
    {
        SkipWhereMissing();
        return await PostgreSqlClaimsDatabase.Create();
    }

    protected override async Task<ClaimsDatabase> Empty()
    {
        SkipWhereMissing();
        return await PostgreSqlClaimsDatabase.Empty();
    }

    private static void SkipWhereMissing() => Assert.SkipWhen(PostgreSqlServer.WhyMissing is not null, PostgreSqlServer.WhyMissing ?? "");

    protected override DbException Transient() => new PostgresException("deadlock detected", "ERROR", "ERROR", PostgresErrorCodes.DeadlockDetected);
}
