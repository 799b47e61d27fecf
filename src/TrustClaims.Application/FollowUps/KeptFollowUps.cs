using Microsoft.Extensions.DependencyInjection;

namespace TrustClaims.Application.FollowUps;

/// <summary>
/// A year of follow-ups as it was last counted. A small installation counts it anew for everybody who asks; where that takes long it is kept for some minutes, and a worker has it
/// counted again meanwhile if somebody has asked. Whoever reads it is told as of when it is.
/// </summary>
public sealed class KeptFollowUps(IServiceScopeFactory scopes, TimeProvider clock) : IDisposable
{
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan RenewedAfter = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Quick = TimeSpan.FromMilliseconds(200);

    private readonly SemaphoreSlim turn = new(1, 1);
    private volatile Counted? last;
    private volatile bool asked;

    public Task<FollowedYear> Get(CancellationToken cancellation)
    {
        asked = true;
        return Get(Longest, cancellation);
    }

    /// <summary>Counts it again where somebody has asked since, and it takes long.</summary>
    /// <returns>0: there is never more to do.</returns>
    public async Task<int> Renew(CancellationToken cancellation)
    {
        if (asked && last is { } known && known.Took > Quick && Fresh(RenewedAfter) is null)
        {
            asked = false;
            await Get(RenewedAfter, cancellation);
        }

        return 0;
    }

    public void Dispose() => turn.Dispose();

    private async Task<FollowedYear> Get(TimeSpan longest, CancellationToken cancellation)
    {
        if (Fresh(longest) is { } kept)
        {
            return kept;
        }

        await turn.WaitAsync(cancellation);
        try
        {
            return Fresh(longest) ?? (last = await Count(cancellation)).Year;
        }
        finally
        {
            turn.Release();
        }
    }

    private FollowedYear? Fresh(TimeSpan longest) => last is { } known && known.Took > Quick && clock.GetUtcNow() - known.Year.At < longest ? known.Year : null;

    private async Task<Counted> Count(CancellationToken cancellation)
    {
        var started = clock.GetTimestamp();
        await using var scope = scopes.CreateAsyncScope();
        var year = await scope.ServiceProvider.GetRequiredService<FollowUpMonths>().Read(clock.GetUtcNow(), cancellation);
        return new Counted(year, clock.GetElapsedTime(started));
    }

    private sealed record Counted(FollowedYear Year, TimeSpan Took);
}
