using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain.Claims;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Desk;

namespace TrustClaims.Web.Live;

/// <summary>A mark that is another as soon as something on the desk is: read once for all who look at it, however many they are.</summary>
public sealed class DeskPulse(IServiceScopeFactory scopes, TimeProvider clock) : IDisposable
{
    /// <summary>How old a mark may be.</summary>
    public static readonly TimeSpan Beat = TimeSpan.FromSeconds(2);

    /// <summary>So much of the queue is looked at, from its top: many pages of it. What changes further down is shown with the next change on the desk.</summary>
    private const int Most = 500;

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
                (mark, readAt) = (await Mark(now, cancellation), now);
            }

            return mark;
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    /// <summary>Hands open and what was put off comes back without anybody's doing: how many hands there are says so, and what comes back next.</summary>
    private async Task<string> Mark(DateTimeOffset now, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ClaimsDb>();
        var first = db.Claims.Where(claim => claim.Status == ClaimStatus.InReview).OrderBy(claim => claim.QueueAt).ThenBy(claim => claim.DeclaredAt).ThenBy(claim => claim.Id).Take(Most);
        var waiting = await first.GroupBy(claim => claim.Status).Select(all => new
        {
            Count = all.Count(),
            Versions = all.Sum(claim => (long)claim.Version),
            Latest = all.Max(claim => (DateTimeOffset?)claim.DeclaredAt),
            Earlier = all.Count(claim => claim.QueueAt < claim.AnswerDue),
        }).SingleOrDefaultAsync(cancellation);
        var held = await db.DeskStates.CountAsync(state => state.HeldUntil > now, cancellation);
        var back = await db.DeskStates.Where(state => state.PutOffUntil > now).MinAsync(state => state.PutOffUntil, cancellation);
        var changed = await db.DeskStates.MaxAsync(state => (DateTimeOffset?)state.ChangedAt, cancellation);
        var proposed = await db.Proposals.CountAsync(one => one.State == ProposalState.Asked || one.State == ProposalState.Pending, cancellation);
        return $"{proposed}-{waiting?.Count}-{waiting?.Versions}-{waiting?.Latest?.UtcTicks}-{held}-{back?.UtcTicks}-{waiting?.Earlier}-{changed?.UtcTicks}";
    }
}
