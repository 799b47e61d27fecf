using Microsoft.Data.SqlClient;
using TrustClaims.Testing.Databases;

namespace TrustClaims.Persistence.Tests.SqlServer;

/// <summary>A database of its own on the server that TRUSTCLAIMS_TEST_SQLSERVER names. There is no such server on the machines that build.</summary>
internal sealed class SqlServerDatabase : ClaimsDatabase
{
    private static int made;

    private SqlServerDatabase(string connectionString)
        : base(new DatabaseSettings(DatabaseProvider.SqlServer, connectionString))
    {
    }

    public static string? Given => Environment.GetEnvironmentVariable("TRUSTCLAIMS_TEST_SQLSERVER") is { Length: > 0 } given ? given : null;

    public static Task<SqlServerDatabase> Empty()
    {
        var name = $"trustclaims_test_{Environment.ProcessId}_{Interlocked.Increment(ref made)}";
        return Task.FromResult(new SqlServerDatabase(new SqlConnectionStringBuilder(Given) { InitialCatalog = name }.ConnectionString));
    }

    public override async ValueTask DisposeAsync()
    {
        await using var db = Open();
        await db.Database.EnsureDeletedAsync();
    }
}
