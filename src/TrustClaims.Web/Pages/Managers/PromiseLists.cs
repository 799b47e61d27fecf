using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Promises;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Promises;
using TrustClaims.Domain.Settlements;
using TrustClaims.Persistence;

namespace TrustClaims.Web.Pages.Managers;

/// <summary>One promise, with its claim where it is about one.</summary>
public sealed record PromiseLine(Promise Promise, ClaimReference? Claim, string? Keeper, Money? Gesture, SettlementState? GestureState);

/// <param name="Open">The most urgent first.</param>
/// <param name="Broken">The last one first.</param>
/// <param name="Given">What was given for those broken, in each currency; what did not come about is left out.</param>
public sealed record PromiseLists(IReadOnlyList<PromiseLine> Open, int OpenInAll, IReadOnlyList<PromiseLine> Broken, int BrokenInAll, IReadOnlyList<GesturesGiven> Given);

/// <summary>Reads what is promised now and what was not kept.</summary>
public static class PromiseListsQuery
{
    public const int Days = 90;
    private const int Most = 100;

    public static async Task<PromiseLists> PromiseLists(this ClaimsDb db, DateTimeOffset now, CancellationToken cancellation)
    {
        var since = now.AddDays(-Days);
        var open = db.Promises.AsNoTracking().Where(promise => promise.State == PromiseState.Open);
        var broken = db.Promises.AsNoTracking().Where(promise => promise.State == PromiseState.Broken && promise.EndedAt >= since);
        var given = await db.Settlements.Join(broken, gesture => gesture.Gesture, promise => promise.Id, (gesture, _) => gesture).Given(cancellation);
        return new PromiseLists(
            await Lines(db, open.OrderBy(promise => promise.Due).Take(Most), cancellation),
            await open.CountAsync(cancellation),
            (await Lines(db, broken.OrderByDescending(promise => promise.EndedAt).Take(Most), cancellation)).OrderByDescending(line => line.Promise.EndedAt).ToList(),
            await broken.CountAsync(cancellation),
            given);
    }

    private static async Task<List<PromiseLine>> Lines(ClaimsDb db, IQueryable<Promise> promises, CancellationToken cancellation)
    {
        var lines = await (
            from promise in promises
            join claim in db.Claims.AsNoTracking() on promise.Claim equals claim.Id into claims
            from claim in claims.DefaultIfEmpty()
            join gesture in db.Settlements.AsNoTracking() on promise.Id equals gesture.Gesture into gestures
            from gesture in gestures.DefaultIfEmpty()
            select new { promise, claim.Reference, claim.KeeperName, gesture }).ToListAsync(cancellation);
        return lines.ConvertAll(line => new PromiseLine(line.promise, line.Reference, line.KeeperName, line.gesture?.Amount, line.gesture?.State))
            .OrderBy(line => line.Promise.Due).ToList();
    }
}
