using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain;

namespace TrustClaims.Persistence.SqlServer;

public sealed class SqlServerClaimsDb(DbContextOptions<SqlServerClaimsDb> options) : ClaimsDb(options)
{
    /// <summary>
    /// Texts are compared character by character, as the domain, SQLite and PostgreSQL do. Under SQL Server's usual collation the keys "a1" and "A1"
    /// would be one.
    /// </summary>
    private const string ExactText = "Latin1_General_100_BIN2";

    private static readonly SqlServerDialect Way = new();

    internal override Dialect Dialect => Way;

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<string>().UseCollation(ExactText);
        configurationBuilder.Properties<ItemId>().UseCollation(ExactText);
    }

    private protected override void Arrange(ModelBuilder builder) => PhysicalOrder.Apply(builder);
}
