using System.Data.Common;
using Microsoft.Data.Sqlite;
using TrustClaims.Persistence.Tests.Contracts;
using TrustClaims.Testing.Databases;

namespace TrustClaims.Persistence.Tests.Sqlite;

public sealed class SqliteContract : DatabaseContract
{
    protected override async Task<ClaimsDatabase> Migrated() => await SqliteDatabase.Create();

    protected override Task<ClaimsDatabase> Empty() => Task.FromResult<ClaimsDatabase>(SqliteDatabase.Empty());

    protected override DbException Transient() => new SqliteException("database is locked", 5);
}
