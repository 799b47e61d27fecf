using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using TrustClaims.Persistence.SqlServer;
using TrustClaims.Persistence.Tests.SqlServer.Recording;

namespace TrustClaims.Persistence.Tests.SqlServer;

public sealed class SqlServerSchemaTests : IDisposable
{
    private readonly SqlServerClaimsDb db = new((DbContextOptions<SqlServerClaimsDb>)new DbContextOptionsBuilder<SqlServerClaimsDb>()
        .UseTrustClaimsSqlServer("Server=nowhere").Options);

    public void Dispose() => db.Dispose();

    [Fact]
    public void The_tables_are_those_that_were_reviewed() => ReviewedText.Check("Schema.sql", db.GetService<IMigrator>().GenerateScript());

    [Theory]
    [InlineData(2601, true)]
    [InlineData(2627, true)]
    [InlineData(547, false)]
    [InlineData(1205, false)]
    public void A_second_one_of_the_same_key_is_told_by_its_number(int number, bool isUniqueViolation) =>
        Assert.Equal(isUniqueViolation, db.IsUniqueViolation(new DbUpdateException("", SqlServerFailures.Numbered(number))));

    [Fact]
    public void What_grows_by_time_lies_in_the_order_of_time()
    {
        var clustered = db.GetService<IDesignTimeModel>().Model.GetEntityTypes()
            .SelectMany(type => type.GetIndexes().Where(index => index.IsClustered() == true)).Select(index => index.GetDatabaseName()).ToList();

        Assert.Contains("ix_claims_declared_at_id", clustered);
        Assert.Contains("ix_outbox_created_at_id", clustered);
        Assert.Contains("ix_audit_entries_at_subject_number", clustered);
    }
}
