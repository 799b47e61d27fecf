using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace TrustClaims.Persistence.Tests.SqlServer.Recording;

/// <summary>Keeps every statement that SQL Server would get, as a real SqlCommand with its parameters, and answers it from the tape.</summary>
internal sealed partial class SqlServerPlayback(Tape tape) : DbCommandInterceptor
{
    private readonly List<string> statements = [];

    /// <summary>In order, each once.</summary>
    public IReadOnlyList<string> Statements => statements;

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Keep(command);
        return ValueTask.FromResult(InterceptionResult<DbDataReader>.SuppressWithResult(
            eventData.CommandSource == CommandSource.SaveChanges ? SavedOne(command) : new TapedReader([tape.Take(command.CommandText)])));
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Keep(command);
        return ValueTask.FromResult(InterceptionResult<int>.SuppressWithResult(tape.Take(command.CommandText).Reached));
    }

    /// <summary>Each UPDATE of a batch says with a row that it found its row in the version that it expected.</summary>
    private static TapedReader SavedOne(DbCommand command)
    {
        var updates = OutputOne().Count(command.CommandText);
        return new TapedReader(Enumerable.Repeat(new Answer([""], [[1L]], -1), Math.Max(1, updates)).ToList());
    }

    private void Keep(DbCommand command)
    {
        // Each parameter has found its type: here SqlClient looks for types of its own that may be missing.
        foreach (SqlParameter parameter in command.Parameters)
        {
            Assert.NotEqual(System.Data.SqlDbType.Variant, parameter.SqlDbType);
        }

        if (!statements.Contains(command.CommandText))
        {
            statements.Add(command.CommandText);
        }
    }

    [GeneratedRegex(@"^OUTPUT 1\r?$", RegexOptions.Multiline)]
    private static partial Regex OutputOne();
}
