using Microsoft.EntityFrameworkCore;
using TrustClaims.Testing.Databases;

namespace TrustClaims.Persistence.Tests.Sqlite;

public sealed class SqliteSettingsTests
{
    [Theory]
    [InlineData("journal_mode", "wal")]
    [InlineData("synchronous", "2")]
    [InlineData("foreign_keys", "1")]
    [InlineData("busy_timeout", "5000")]
    public async Task What_is_committed_is_on_the_disk_and_readers_do_not_wait(string pragma, string expected)
    {
        await using var database = await SqliteDatabase.Create();
        await using var db = database.Open();
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"PRAGMA {pragma}";

        Assert.Equal(expected, $"{await command.ExecuteScalarAsync()}");
    }
}
