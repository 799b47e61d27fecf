using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Migrating;

namespace TrustClaims.Testing.Databases;

/// <summary>A SQLite file in a folder of its own. The first of a process is migrated, the others are copies of it.</summary>
/// <example>
/// <code>
/// await using var database = await SqliteDatabase.Create();
/// await using var db = database.Open(clock);
/// </code>
/// </example>
public sealed class SqliteDatabase : ClaimsDatabase
{
    private static readonly Lazy<Task<byte[]>> Template = new(MigrateOnce);

    private readonly DirectoryInfo folder;

    private SqliteDatabase(DirectoryInfo folder)
        : base(new DatabaseSettings(DatabaseProvider.Sqlite, $"Data Source={PathIn(folder)}")) => this.folder = folder;

    public string File => PathIn(folder);

    public static async Task<SqliteDatabase> Create()
    {
        var database = Empty();
        await System.IO.File.WriteAllBytesAsync(database.File, await Template.Value);
        return database;
    }

    /// <summary>One that nobody has migrated: there is no file yet.</summary>
    public static SqliteDatabase Empty() => new(Directory.CreateTempSubdirectory("trustclaims-sqlite-"));

    public override ValueTask DisposeAsync()
    {
        using (var connection = new SqliteConnection(new SqliteConnectionStringBuilder(Settings.ConnectionString) { ForeignKeys = true }.ConnectionString))
        {
            SqliteConnection.ClearPool(connection);
        }

        folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private static string PathIn(DirectoryInfo folder) => Path.Combine(folder.FullName, DatabaseSettings.SqliteFile);

    private static async Task<byte[]> MigrateOnce()
    {
        await using var template = Empty();
        await using (var db = template.Open())
        {
            await new Migrator(db).Migrate();
            // What is in the log only comes into the file, which is all that is copied.
            await db.Database.ExecuteSqlAsync($"PRAGMA wal_checkpoint(TRUNCATE)");
        }

        return await System.IO.File.ReadAllBytesAsync(template.File);
    }
}
