using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Promises;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Claims;

/// <summary>
/// What every act on a stored claim has in common: one transaction in which the claim is loaded, its verb is called, and what happened is written
/// down. Whoever comes second to a claim that somebody else has just changed looks at it anew: what still can be done is done, and a verb that was asked of
/// what a page showed says itself that the page is stale.
/// </summary>
internal static class ActOnClaim
{
    public static Task<Result<Claim>> Act(this ClaimsDb db, ClaimId id, Func<Claim, Result<Done>> verb, CancellationToken cancellation) =>
        db.Act(db.Claims.Where(claim => claim.Id == id), (claim, _) => Task.FromResult(verb(claim)), cancellation);

    public static async Task<Result<Claim>> Act(
        this ClaimsDb db, IQueryable<Claim> which, Func<Claim, CancellationToken, Task<Result<Done>>> verb, CancellationToken cancellation)
    {
        var seen = 0;
        try
        {
            return await db.InTransactionOrAgain<Claim>(
                async inside =>
                {
                    if (await which.Whole().SingleOrDefaultAsync(inside) is not { } claim)
                    {
                        return new Refusal.NotFound();
                    }

                    seen = claim.Version;
                    if ((await verb(claim, inside)).Refusal is { } refusal)
                    {
                        return refusal;
                    }

                    await db.GiveKeeper(claim, inside);
                    await db.KeepGesturesWithinYear(claim, inside);
                    ClaimJournal.Write(db, claim);
                    await db.SaveChangesAsync(inside);
                    return claim;
                },
                cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new Refusal.StaleVersion(seen, seen + 1);
        }
    }
}
