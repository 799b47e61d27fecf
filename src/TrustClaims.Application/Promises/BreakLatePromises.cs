using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Claims;
using TrustClaims.Application.Rounds;
using TrustClaims.Application.Settings;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Promises;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Promises;

/// <summary>
/// Notices, without anybody asking, that the time of a promise has passed: it is broken, owned in a letter, made good with the gesture that is published for
/// it, made anew and given to somebody with a name, in one transaction for each claim. Answers are looked after where silence may mean yes.
/// </summary>
public sealed class BreakLatePromises(ClaimsDb db, ShopOptions shop, TimeProvider clock)
{
    /// <returns>How many claims had a promise whose time had passed.</returns>
    /// <exception cref="AggregateException">It failed on some; these come again, and the others are looked after.</exception>
    public async Task<int> Handle(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var late = await db.Promises.Where(promise => promise.State == PromiseState.Open && promise.Due < now && promise.Claim != null && promise.Kind != PromiseKind.AnswerBy)
            .OrderBy(promise => promise.Due).Select(promise => promise.Claim!.Value).ToListAsync(cancellation);
        return await Round.Through(late.Distinct(), id => $"Claim {id.Value}", id => db.Act(id, Break, cancellation), cancellation);
    }

    // Whoever comes second finds nothing that is late any more.
    private Result<Done> Break(Claim claim) => claim.BreakLatePromises(shop.PromiseTimes, clock.GetUtcNow());
}
