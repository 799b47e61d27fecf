using System.Threading.Channels;

namespace TrustClaims.Web.Tests.Workers;

/// <summary>A clock on which nobody waits: a test sees each pause that is taken, and ends it when it likes.</summary>
internal sealed class PausedClock : TimeProvider
{
    private readonly Channel<Pause> pauses = Channel.CreateUnbounded<Pause>();

    public ValueTask<Pause> NextPause() => pauses.Reader.ReadAsync();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        pauses.Writer.TryWrite(new Pause(dueTime, () => callback(state)));
        return new Stopped();
    }

    public sealed record Pause(TimeSpan Length, Action End);

    private sealed class Stopped : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
