using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Claims;
using TrustClaims.Application.Rounds;
using TrustClaims.Application.Settings;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Promises;

/// <summary>Carries out, on the promised day, what was promised for that day and was not found meanwhile.</summary>
public sealed class KeepPromisedDays(ClaimsDb db, ShopOptions shop, TimeProvider clock)
{
    /// <returns>How many claims were due.</returns>
    /// <exception cref="AggregateException">It failed on some; these come again, and the others are carried out.</exception>
    public async Task<int> Handle(CancellationToken cancellation)
    {
        var today = shop.PromiseTimes.DayOf(clock.GetUtcNow());
        var due = await db.Claims.Where(claim => claim.Status == ClaimStatus.PromisedOn && claim.PromisedOn <= today)
            .OrderBy(claim => claim.PromisedOn).Select(claim => claim.Id).ToListAsync(cancellation);
        return await Round.Through(due, id => $"Claim {id.Value}", id => db.Act(id, Pay, cancellation), cancellation);
    }

    private Result<Done> Pay(Claim claim) => claim.PayOnPromisedDay(shop.PromiseTimes, clock.GetUtcNow());
}
