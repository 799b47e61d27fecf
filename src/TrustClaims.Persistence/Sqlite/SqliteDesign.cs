using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace TrustClaims.Persistence.Sqlite;

/// <summary>For <c>dotnet ef migrations add</c> alone, which never connects.</summary>
internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteClaimsDb>
{
    public SqliteClaimsDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteClaimsDb>().UseSqlite("Data Source=design.db").Options);
}
