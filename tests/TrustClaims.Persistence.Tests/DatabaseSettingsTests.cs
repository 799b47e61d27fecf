using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using TrustClaims.Persistence.PostgreSql;
using TrustClaims.Persistence.Sqlite;
using TrustClaims.Persistence.SqlServer;

namespace TrustClaims.Persistence.Tests;

public sealed class DatabaseSettingsTests
{
    private static readonly string Root = Path.GetTempPath();

    [Theory]
    [InlineData(null, typeof(SqliteClaimsDb))]
    [InlineData("Sqlite", typeof(SqliteClaimsDb))]
    [InlineData("PostgreSql", typeof(PostgreSqlClaimsDb))]
    [InlineData("sqlserver", typeof(SqlServerClaimsDb))]
    public void One_setting_chooses_the_database(string? provider, Type expected)
    {
        using var services = new ServiceCollection().AddPersistence(Configuration(("Database:Provider", provider), ("ConnectionStrings:TrustClaims", "Data Source=x")), Root)
            .BuildServiceProvider();
        using var scope = services.CreateScope();

        Assert.IsType(expected, scope.ServiceProvider.GetRequiredService<ClaimsDb>());
    }

    [Fact]
    public void Without_any_setting_it_is_a_file_in_the_data_folder_beside_the_application() =>
        Assert.Equal($"Data Source={Path.Combine(Root, "data", "trustclaims.db")}", DatabaseSettings.From(Configuration(), Root).ConnectionString);

    [Fact]
    public void The_data_folder_can_be_anywhere()
    {
        var absolute = Path.Combine(Root, "elsewhere");

        Assert.Equal($"Data Source={Path.Combine(absolute, "trustclaims.db")}", DatabaseSettings.From(Configuration(("Data:Folder", absolute)), "/unused").ConnectionString);
    }

    [Theory]
    [InlineData("Oracle")]
    [InlineData("7")]
    public void An_unknown_database_is_told_at_once_with_those_that_are_known(string provider)
    {
        var failure = Assert.Throws<InvalidOperationException>(() => DatabaseSettings.From(Configuration(("Database:Provider", provider)), Root));

        Assert.Contains("Sqlite, PostgreSql, SqlServer", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_server_without_a_connection_string_is_told_at_once() => Assert.Contains(
        "ConnectionStrings:TrustClaims",
        Assert.Throws<InvalidOperationException>(() => DatabaseSettings.From(Configuration(("Database:Provider", "SqlServer")), Root)).Message,
        StringComparison.Ordinal);

    private static IConfiguration Configuration(params (string Key, string? Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(one => one.Key, one => one.Value)).Build();
}
