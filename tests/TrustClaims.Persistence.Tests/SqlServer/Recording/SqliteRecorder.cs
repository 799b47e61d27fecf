using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace TrustClaims.Persistence.Tests.SqlServer.Recording;

/// <summary>Puts on a tape what SQLite really answers. What saving sends is left out: every provider batches it in its own way.</summary>
internal sealed class SqliteRecorder(Tape tape) : DbCommandInterceptor
{
    public override async ValueTask<DbDataReader> ReaderExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        if (eventData.CommandSource == CommandSource.SaveChanges)
        {
            return result;
        }

        var answer = await Answer.ReadAll(result);
        tape.Put(answer);
        return new TapedReader([answer]);
    }

    public override ValueTask<int> NonQueryExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        tape.Put(Answer.Changed(result));
        return ValueTask.FromResult(result);
    }
}
