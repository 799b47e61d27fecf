using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Claims;
using TrustClaims.Application.Settings;
using TrustClaims.Domain.Claims;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Promises;

/// <summary>Carries out, on the promised day, what was promised for that day and was not found meanwhile.</summary>
public sealed class KeepPromisedDays(ClaimsDb db, ShopOptions shop, TimeProvider clock)
{
    /// <returns>How many claims were carried out.</returns>
    public async Task<int> Handle(int most, CancellationToken cancellation)
    {
        var today = shop.PromiseTimes.DayOf(clock.GetUtcNow());
        var due = await db.Claims.Where(claim => claim.Status == ClaimStatus.PromisedOn && claim.PromisedOn <= today)
            .OrderBy(claim => claim.PromisedOn).Select(claim => claim.Id).Take(most).ToListAsync(cancellation);
        var done = 0;
        foreach (var id in due)
        {
            var paid = await db.Act(id, claim => claim.PayOnPromisedDay(shop.PromiseTimes, clock.GetUtcNow()), cancellation);
            done += paid.Succeeded ? 1 : 0;
        }

        return done;
    }
}
