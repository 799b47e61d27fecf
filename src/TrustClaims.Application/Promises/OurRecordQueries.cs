using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Promises;
using TrustClaims.Domain.Settlements;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Promises;

/// <summary>Our record in four statements, whatever the number of claims: the database counts, and answers a row for each minute that something took.</summary>
internal static class OurRecordQueries
{
    /// <param name="customer">Towards whom alone; null for everybody.</param>
    public static async Task<OurRecord> OurRecord(this ClaimsDb db, CustomerId? customer, DateTimeOffset now, CancellationToken cancellation)
    {
        var since = now.AddDays(-Promises.OurRecord.Days);
        var claims = customer is { } one ? db.Claims.Where(claim => claim.Customer == one) : db.Claims;
        var promises = customer is { } id ? Towards(db, id) : db.Promises;
        var settlements = customer is null ? db.Settlements : claims.SelectMany(claim => claim.AllSettlements);
        return new OurRecord(
            since,
            now,
            await Ended(promises.Where(promise => promise.Due >= since), cancellation),
            await ToAnswer(claims.Where(claim => claim.DeclaredAt >= since), cancellation),
            await ToPay(db, settlements.Where(settlement => settlement.NotBefore >= since), cancellation),
            await settlements.Where(settlement => settlement.NotBefore >= since).Given(cancellation));
    }

    private static IQueryable<Promise> Towards(ClaimsDb db, CustomerId customer) => db.Claims.Where(claim => claim.Customer == customer).SelectMany(claim => claim.Promises)
        .Concat(db.ContactRequests.Where(contact => contact.Customer == customer).Join(db.Promises, contact => contact.Id, promise => promise.Contact, (_, promise) => promise));

    private static async Task<IReadOnlyList<PromisesOfKind>> Ended(IQueryable<Promise> promises, CancellationToken cancellation)
    {
        var counts = await promises.Where(promise => promise.State != PromiseState.Released).GroupBy(promise => new { promise.Kind, promise.State })
            .Select(group => new { group.Key.Kind, group.Key.State, Count = group.Count() }).ToListAsync(cancellation);
        return [.. counts.GroupBy(count => count.Kind).OrderBy(kind => kind.Key)
            .Select(kind => new PromisesOfKind(kind.Key, Count(kind.Key, PromiseState.Kept), Count(kind.Key, PromiseState.Broken), Count(kind.Key, PromiseState.Open)))];

        int Count(PromiseKind kind, PromiseState state) => counts.Where(count => count.Kind == kind && count.State == state).Sum(count => count.Count);
    }

    // What the engine grants is answered with the declaration itself. Where a person was asked, the answer is their first ruling, or the promise that the engine's
    // second look or their silence led to.
    private static async Task<TimeTaken?> ToAnswer(IQueryable<Claim> claims, CancellationToken cancellation) => Taken(await claims
        .Select(claim => new
        {
            claim.DeclaredAt,
            AnsweredAt = claim.Promises.Any(promise => promise.Kind == PromiseKind.AnswerBy)
                ? claim.Rulings.Min(ruling => (DateTimeOffset?)ruling.At) ?? claim.Promises.Where(promise => promise.Round != null).Min(promise => (DateTimeOffset?)promise.MadeAt)
                : claim.DeclaredAt,
        })
        .GroupBy(claim => ClaimsDb.MinutesBetween(claim.DeclaredAt, claim.AnsweredAt)).Select(group => new Bucket(group.Key, group.Count())).ToListAsync(cancellation));

    private static async Task<TimeTaken?> ToPay(ClaimsDb db, IQueryable<Settlement> settlements, CancellationToken cancellation) => Taken(await settlements
        .Where(settlement => settlement.State == SettlementState.Done && settlement.Outcome == SettlementOutcome.Refunded && settlement.Gesture == null)
        .Select(settlement => new
        {
            PromisedAt = db.Promises.Where(promise => promise.Claim == settlement.Claim && promise.Round == settlement.Round).Min(promise => (DateTimeOffset?)promise.MadeAt),
            settlement.DoneAt,
        })
        .GroupBy(settlement => ClaimsDb.MinutesBetween(settlement.PromisedAt, settlement.DoneAt)).Select(group => new Bucket(group.Key, group.Count())).ToListAsync(cancellation));

    // Without minutes is what has not ended yet.
    private static TimeTaken? Taken(IEnumerable<Bucket> buckets) =>
        TimeTaken.Of(buckets.Where(bucket => bucket.Minutes is not null).Select(bucket => (Math.Max(0, bucket.Minutes!.Value), bucket.Count)));

    private sealed record Bucket(long? Minutes, int Count);
}
