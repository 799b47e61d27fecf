using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Storage;

namespace TrustClaims.Persistence.Sqlite;

/// <summary>Tries again when another process (the command line beside the web application) has held the file for longer than the busy timeout.</summary>
internal sealed class SqliteRetries(ExecutionStrategyDependencies dependencies) : ExecutionStrategy(dependencies, Retries.Most, Retries.LongestPause)
{
    private const int Busy = 5;
    private const int Locked = 6;

    protected override bool ShouldRetryOn(Exception exception) => exception is SqliteException { SqliteErrorCode: Busy or Locked };
}
