using Microsoft.Extensions.DependencyInjection;
using TrustClaims.Application.Settings;

namespace TrustClaims.Application.Simulations;

/// <summary>
/// The history as it was last read, kept in memory for those who try thresholds. Whoever asks first has it read; <see cref="Renew"/> then reads it again
/// beside them. Nobody waits for that, and what is read while nobody asks is nothing.
/// </summary>
public sealed class KeptHistory(IServiceScopeFactory scopes, StudioOptions studio, TimeProvider clock) : IDisposable
{
    private readonly SemaphoreSlim reading = new(1, 1);
    private volatile ReadyHistory? ready;
    private volatile bool asked;

    public async Task<ReadyHistory> Get(CancellationToken cancellation)
    {
        asked = true;
        if (ready is { } kept)
        {
            return kept;
        }

        await reading.WaitAsync(cancellation);
        try
        {
            return ready ??= await Read(cancellation);
        }
        finally
        {
            reading.Release();
        }
    }

    /// <summary>Reads it again where somebody has asked since, unless it is <see cref="ReadyHistory.IsFresh">fresh</see>.</summary>
    /// <returns>How often it was read: 0 or 1.</returns>
    public async Task<int> Renew(CancellationToken cancellation)
    {
        if (!asked || ready?.IsFresh(clock.GetUtcNow()) == true)
        {
            return 0;
        }

        asked = false;
        await reading.WaitAsync(cancellation);
        try
        {
            ready = await Read(cancellation);
            return 1;
        }
        finally
        {
            reading.Release();
        }
    }

    public void Dispose() => reading.Dispose();

    private async Task<ReadyHistory> Read(CancellationToken cancellation)
    {
        var (started, at) = (clock.GetTimestamp(), clock.GetUtcNow());
        await using var scope = scopes.CreateAsyncScope();
        var (history, from) = await scope.ServiceProvider.GetRequiredService<ReadHistory>().Latest(studio.MostClaims, cancellation);
        var reviews = await scope.ServiceProvider.GetRequiredService<MeasureReviews>().Handle(cancellation);
        return new ReadyHistory(history, from, reviews, at, clock.GetElapsedTime(started));
    }
}
