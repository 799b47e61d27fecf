using System.Data.Common;
using TrustClaims.Persistence.Migrating;
using TrustClaims.Persistence.Tests.Contracts;
using TrustClaims.Testing.Databases;

namespace TrustClaims.Persistence.Tests.SqlServer;

/// <summary>Against a live server: exists when TRUSTCLAIMS_TEST_SQLSERVER holds a connection string, whose account may create databases.</summary>
public sealed class SqlServerContract : DatabaseContract
{
    protected override async Task<ClaimsDatabase> Migrated()
    {
        var database = await SqlServerDatabase.Empty();
        await using var db = database.Open();
        await new Migrator(db).Migrate();
        return database;
    }

    protected override async Task<ClaimsDatabase> Empty() => await SqlServerDatabase.Empty();

    protected override DbException Transient() => SqlServerFailures.Deadlock();
}
