using Microsoft.Extensions.DependencyInjection;

namespace TrustClaims.Application.Overviews;

/// <summary>
/// The overview as it was last counted. A small installation counts it anew for everybody who asks; where that takes long, it is kept for some minutes, and a worker has it counted
/// again while somebody looks at it, so that they do not wait. What is counted while nobody looks is nothing. Whoever reads it is told as of when it is.
/// </summary>
public sealed class KeptOverview(IServiceScopeFactory scopes, TimeProvider clock) : IDisposable
{
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan RenewedAfter = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Quick = TimeSpan.FromMilliseconds(200);

    private readonly SemaphoreSlim turn = new(1, 1);
    private volatile Counted? last;
    private volatile bool asked;

    public async Task<Overview> Get(CancellationToken cancellation)
    {
        asked = true;
        return await Get(Longest, cancellation);
    }

    /// <summary>Has it counted again where somebody has looked since it was, and it will soon be too old for the next who does.</summary>
    /// <returns>0: there is never more to do.</returns>
    public async Task<int> Renew(CancellationToken cancellation)
    {
        if (asked && last is { } known && known.Took > Quick && clock.GetUtcNow() - known.Overview.At >= RenewedAfter)
        {
            asked = false;
            await Get(RenewedAfter, cancellation);
        }

        return 0;
    }

    public void Dispose() => turn.Dispose();

    private async Task<Overview> Get(TimeSpan longest, CancellationToken cancellation)
    {
        if (Fresh(longest) is { } kept)
        {
            return kept;
        }

        await turn.WaitAsync(cancellation);
        try
        {
            return Fresh(longest) ?? (last = await Count(cancellation)).Overview;
        }
        finally
        {
            turn.Release();
        }
    }

    private Overview? Fresh(TimeSpan longest) => last is { } known && known.Took > Quick && clock.GetUtcNow() - known.Overview.At < longest ? known.Overview : null;

    private async Task<Counted> Count(CancellationToken cancellation)
    {
        var started = clock.GetTimestamp();
        await using var scope = scopes.CreateAsyncScope();
        var overview = await scope.ServiceProvider.GetRequiredService<ReadOverview>().Handle(clock.GetUtcNow(), cancellation);
        return new Counted(overview, clock.GetElapsedTime(started));
    }

    private sealed record Counted(Overview Overview, TimeSpan Took);
}
