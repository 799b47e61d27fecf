using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace TrustClaims.Persistence.SqlServer;

/// <summary>For <c>dotnet ef migrations add</c> alone, which never connects.</summary>
internal sealed class SqlServerDesign : IDesignTimeDbContextFactory<SqlServerClaimsDb>
{
    public SqlServerClaimsDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqlServerClaimsDb>().UseSqlServer("Server=localhost;Database=design").Options);
}
