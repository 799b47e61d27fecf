using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;

namespace TrustClaims.Persistence;

public enum DatabaseProvider
{
    Sqlite,
    PostgreSql,
    SqlServer,
}

/// <summary>Which database, and where: <c>Database:Provider</c>, <c>ConnectionStrings:TrustClaims</c>, and for SQLite alone <c>Data:Folder</c>.</summary>
public sealed record DatabaseSettings(DatabaseProvider Provider, string ConnectionString)
{
    public const string SqliteFile = "trustclaims.db";

    /// <param name="installation">What a relative <c>Data:Folder</c> is relative to.</param>
    /// <exception cref="InvalidOperationException">The provider is unknown, or a server's connection string is missing.</exception>
    public static DatabaseSettings From(IConfiguration configuration, string installation)
    {
        var named = configuration["Database:Provider"];
        var provider = DatabaseProvider.Sqlite;
        if (!string.IsNullOrWhiteSpace(named) && !(Enum.TryParse(named, ignoreCase: true, out provider) && Enum.IsDefined(provider)))
        {
            throw new InvalidOperationException(
                $"Database:Provider is '{named}'; it can be {string.Join(", ", Enum.GetNames<DatabaseProvider>())}.");
        }

        var given = configuration.GetConnectionString("TrustClaims");
        if (!string.IsNullOrWhiteSpace(given))
        {
            return new DatabaseSettings(provider, given);
        }

        return provider == DatabaseProvider.Sqlite
            ? new DatabaseSettings(provider, FileIn(DataFolder.Of(configuration, installation)))
            : throw new InvalidOperationException($"ConnectionStrings:TrustClaims is empty; {provider} needs one.");
    }

    private static string FileIn(string folder) => new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, SqliteFile) }.ConnectionString;
}
