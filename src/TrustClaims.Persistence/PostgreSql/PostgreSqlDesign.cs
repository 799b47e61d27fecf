using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace TrustClaims.Persistence.PostgreSql;

/// <summary>For <c>dotnet ef migrations add</c> alone, which never connects.</summary>
internal sealed class PostgreSqlDesign : IDesignTimeDbContextFactory<PostgreSqlClaimsDb>
{
    public PostgreSqlClaimsDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgreSqlClaimsDb>().UseNpgsql("Host=localhost;Database=design").Options);
}
