using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Promises;
using TrustClaims.Domain.Settlements;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Promises;

/// <summary>Our record in seven statements, whatever the number of claims: the database counts, and answers a row for each minute that something took.</summary>
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
            await Ended(db, promises.Where(promise => promise.Due >= since), cancellation),
            TimeTaken.Of(await claims.Where(claim => claim.DeclaredAt >= since).AnswerTimes(now, cancellation)),
            await ToPay(db, settlements.Where(settlement => settlement.NotBefore >= since && settlement.Item != Settlement.GestureItem), now, cancellation),
            await settlements.Where(settlement => settlement.NotBefore >= since).Given(cancellation));
    }

    private static IQueryable<Promise> Towards(ClaimsDb db, CustomerId customer) => db.Claims.Where(claim => claim.Customer == customer).SelectMany(claim => claim.Promises)
        .Concat(db.ContactRequests.Where(contact => contact.Customer == customer).Join(db.Promises, contact => contact.Id, promise => promise.Contact, (_, promise) => promise));

    private static async Task<IReadOnlyList<PromisesOfKind>> Ended(ClaimsDb db, IQueryable<Promise> promises, CancellationToken cancellation)
    {
        var ended = promises.Where(promise => promise.State != PromiseState.Released);
        var counts = await ended.Where(promise => promise.Kind != PromiseKind.ReplyBy).GroupBy(promise => new { promise.Kind, promise.State })
            .Select(group => new { group.Key.Kind, group.Key.State, Count = group.Count() }).ToListAsync(cancellation);
        // Several messages on a claim that were promised an answer by the same hour are one promise, as their customer reads it.
        var replies = await ended.Where(promise => promise.Kind == PromiseKind.ReplyBy)
            .Join(db.ContactRequests, promise => promise.Contact, message => message.Id, (promise, message) =>
                new { promise.Kind, promise.State, promise.Due, message.Claim, Alone = message.Claim == null ? (Guid?)message.Id : null })
            .Distinct().GroupBy(one => new { one.Kind, one.State })
            .Select(group => new { group.Key.Kind, group.Key.State, Count = group.Count() }).ToListAsync(cancellation);
        counts.AddRange(replies);
        return [.. counts.GroupBy(count => count.Kind).OrderBy(kind => kind.Key)
            .Select(kind => new PromisesOfKind(kind.Key, Count(kind.Key, PromiseState.Kept), Count(kind.Key, PromiseState.Broken), Count(kind.Key, PromiseState.Open)))];

        int Count(PromiseKind kind, PromiseState state) => counts.Where(count => count.Kind == kind && count.State == state).Sum(count => count.Count);
    }

    // What the engine grants is answered with the declaration itself. Where a person was asked, the answer is their first ruling, or the promise that the engine's
    // second look or their silence led to. Who waits still waits since the declaration; what was withdrawn before waits no more.
    public static async Task<IReadOnlyList<Took>> AnswerTimes(this IQueryable<Claim> claims, DateTimeOffset now, CancellationToken cancellation)
    {
        var answered = await claims
            .Select(claim => new
            {
                claim.DeclaredAt,
                AnsweredAt = claim.Promises.Any(promise => promise.Kind == PromiseKind.AnswerBy)
                    ? claim.Rulings.Min(ruling => (DateTimeOffset?)ruling.At) ?? claim.Promises.Where(promise => promise.Round != null).Min(promise => (DateTimeOffset?)promise.MadeAt)
                    : claim.DeclaredAt,
            })
            .GroupBy(claim => ClaimsDb.MinutesBetween(claim.DeclaredAt, claim.AnsweredAt)).Select(group => new Bucket(group.Key, group.Count())).ToListAsync(cancellation);
        var waiting = await claims.Where(claim => claim.Status == ClaimStatus.InReview && !claim.Rulings.Any())
            .GroupBy(claim => ClaimsDb.MinutesBetween(claim.DeclaredAt, now)).Select(group => new Bucket(group.Key, group.Count())).ToListAsync(cancellation);
        return Times(answered, waiting);
    }

    // What failed is owed still, until it is carried out in another way; what is carried out again takes since it was promised first.
    private static async Task<TimeTaken?> ToPay(ClaimsDb db, IQueryable<Settlement> settlements, DateTimeOffset now, CancellationToken cancellation)
    {
        var promised = settlements.Select(settlement => new
        {
            settlement,
            At = db.Settlements
                .Where(one => one.Claim == settlement.Claim && one.Item == settlement.Item && (one.Round == settlement.Round || (one.Round < settlement.Round && one.Outcome == SettlementOutcome.Failed)))
                .Join(db.Promises, one => new { Claim = (ClaimId?)one.Claim, Round = (int?)one.Round }, promise => new { promise.Claim, promise.Round }, (_, promise) => promise)
                .Min(promise => (DateTimeOffset?)promise.MadeAt),
        });
        // One promise is kept once, with the last that it is for, however many things these are.
        var paid = await promised.Where(one => one.settlement.State == SettlementState.Done && one.settlement.Outcome == SettlementOutcome.Refunded)
            .Where(one => !db.Settlements.Any(other => other.Claim == one.settlement.Claim && other.Round == one.settlement.Round && other.Item != Settlement.GestureItem &&
                (Owed.Contains(other.State) || other.DoneAt > one.settlement.DoneAt)))
            .Select(one => new { one.settlement.Claim, one.settlement.Round, Minutes = ClaimsDb.MinutesBetween(one.At, one.settlement.DoneAt) }).Distinct()
            .GroupBy(one => one.Minutes).Select(group => new Bucket(group.Key, group.Count())).ToListAsync(cancellation);
        var waiting = await promised.Where(one => PaidInMoney.Contains(one.settlement.Remedy) && Owed.Contains(one.settlement.State))
            .Select(one => new { one.settlement.Claim, one.settlement.Round, Minutes = ClaimsDb.MinutesBetween(one.At, now) }).Distinct()
            .GroupBy(one => one.Minutes).Select(group => new Bucket(group.Key, group.Count())).ToListAsync(cancellation);
        return TimeTaken.Of(Times(paid, waiting));
    }

    // Without minutes is what was never promised, or never answered.
    private static List<Took> Times(IEnumerable<Bucket> ended, IEnumerable<Bucket> waiting) =>
        ended.Select(bucket => (bucket, Open: false)).Concat(waiting.Select(bucket => (bucket, Open: true)))
            .Where(one => one.bucket.Minutes is not null).Select(one => new Took(Math.Max(0, one.bucket.Minutes!.Value), one.bucket.Count, one.Open)).ToList();

    private static readonly Remedy[] PaidInMoney = [.. Enum.GetValues<Remedy>().Where(remedy => remedy.IsMoney())];

    private static readonly SettlementState[] Owed = [SettlementState.Waiting, SettlementState.HandedOver, SettlementState.Failed];

    private sealed record Bucket(long? Minutes, int Count);
}
