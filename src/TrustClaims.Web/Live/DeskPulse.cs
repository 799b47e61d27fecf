using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain.Claims;
using TrustClaims.Persistence;

namespace TrustClaims.Web.Live;

/// <summary>A mark that is another as soon as something on the desk is: read once for all who look at it, however many they are.</summary>
public sealed class DeskPulse(IServiceScopeFactory scopes, TimeProvider clock) : IDisposable
{
    /// <summary>How old a mark may be.</summary>
    public static readonly TimeSpan Beat = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim turn = new(1, 1);
    private DateTimeOffset readAt;
    private string mark = "";

    public async Task<string> Read(CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            var now = clock.GetUtcNow();
            if (now - readAt >= Beat)
            {
                (mark, readAt) = (await Mark(cancellation), now);
            }

            return mark;
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    private async Task<string> Mark(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ClaimsDb>();
        var waiting = await db.Claims.Where(claim => claim.Status == ClaimStatus.InReview).GroupBy(_ => 1)
            .Select(all => new { Count = all.Count(), Versions = all.Sum(claim => (long)claim.Version) }).SingleOrDefaultAsync(cancellation);
        var changed = await db.DeskStates.MaxAsync(state => (DateTimeOffset?)state.ChangedAt, cancellation);
        return $"{waiting?.Count}-{waiting?.Versions}-{changed?.UtcTicks}";
    }
}
