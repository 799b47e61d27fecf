using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace TrustClaims.Persistence.Sqlite;

/// <summary>
/// Lets the writers of one database file in one by one, in the order in which they came. SQLite itself lets whoever happens to ask at the right
/// moment in: with a dozen writers some wait for seconds.
/// </summary>
internal sealed class WriterGate
{
    private static readonly ConcurrentDictionary<string, WriterGate> Gates = new(StringComparer.Ordinal);

    private readonly Lock inside = new();
    private readonly Queue<TaskCompletionSource<bool>> waiting = new();
    private bool taken;

    /// <summary>All contexts of this process that write to the same file share a gate.</summary>
    public static WriterGate For(string connectionString)
    {
        var connection = new SqliteConnectionStringBuilder(connectionString);
        var file = connection.DataSource;
        return Gates.GetOrAdd(connection.Mode == SqliteOpenMode.Memory || file is "" or ":memory:" ? connectionString : Path.GetFullPath(file), _ => new WriterGate());
    }

    /// <summary>Completes when it is the caller's turn, which ends when what it gives is disposed.</summary>
    public async Task<IDisposable> Enter(CancellationToken cancellation)
    {
        TaskCompletionSource<bool> turn;
        lock (inside)
        {
            if (!taken)
            {
                taken = true;
                return new Turn(this);
            }

            turn = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
            waiting.Enqueue(turn);
        }

        // Whoever gives up has either not been called yet and is passed over, or has the turn and takes it.
        await using var givingUp = cancellation.UnsafeRegister(static state => ((TaskCompletionSource<bool>)state!).TrySetCanceled(), turn);
        await turn.Task;
        return new Turn(this);
    }

    private void Leave()
    {
        lock (inside)
        {
            while (waiting.TryDequeue(out var next))
            {
                if (next.TrySetResult(true))
                {
                    return;
                }
            }

            taken = false;
        }
    }

    private sealed class Turn(WriterGate gate) : IDisposable
    {
        private int over;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref over, 1) == 0)
            {
                gate.Leave();
            }
        }
    }
}
