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

    /// <summary>Hands open and what was put off comes back without anybody's doing: how many there are says so.</summary>
    private async Task<string> Mark(DateTimeOffset now, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ClaimsDb>();
        var waiting = await (
            from claim in db.Claims
            where claim.Status == ClaimStatus.InReview
            join state in db.DeskStates on claim.Id equals state.Claim into states
            from state in states.DefaultIfEmpty()
            group new { claim, state } by 1 into all
            select new
            {
                Count = all.Count(),
                Versions = all.Sum(one => (long)one.claim.Version),
                Latest = all.Max(one => (DateTimeOffset?)one.claim.DeclaredAt),
                Held = all.Count(one => one.state.HeldUntil > now),
                PutOff = all.Count(one => one.state.PutOffUntil > now),
                Earlier = all.Count(one => one.claim.QueueAt < one.claim.AnswerDue),
            }).SingleOrDefaultAsync(cancellation);
        var changed = await db.DeskStates.MaxAsync(state => (DateTimeOffset?)state.ChangedAt, cancellation);
        var proposed = await db.Proposals.CountAsync(one => one.State == ProposalState.Asked || one.State == ProposalState.Pending, cancellation);
        return $"{proposed}-{waiting?.Count}-{waiting?.Versions}-{waiting?.Latest?.UtcTicks}-{waiting?.Held}-{waiting?.PutOff}-{waiting?.Earlier}-{changed?.UtcTicks}";
    }
}
