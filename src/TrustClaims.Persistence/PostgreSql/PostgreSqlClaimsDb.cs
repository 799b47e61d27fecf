using Microsoft.EntityFrameworkCore;

namespace TrustClaims.Persistence.PostgreSql;

public sealed class PostgreSqlClaimsDb(DbContextOptions<PostgreSqlClaimsDb> options) : ClaimsDb(options)
{
    private static readonly PostgreSqlDialect Way = new();

    internal override Dialect Dialect => Way;
}
