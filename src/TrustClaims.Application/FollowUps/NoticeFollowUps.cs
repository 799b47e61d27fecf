using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Rounds;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.FollowUps;
using TrustClaims.Domain.Settlements;
using TrustClaims.Persistence;

namespace TrustClaims.Application.FollowUps;

/// <summary>
/// What happens to follow-ups without anybody's doing: calls become due once their claims are paid, facts that arrive end them, and what nobody is to be called for
/// any more ends as unknown. Doing it again changes nothing.
/// </summary>
public sealed class NoticeFollowUps(ClaimsDb db, TimeProvider clock)
{
    /// <summary>How many of each one round takes on.</summary>
    public const int Most = 200;

    /// <summary>Facts come within that time, or hardly ever.</summary>
    private static readonly TimeSpan FactsComeWithin = TimeSpan.FromDays(400);

    /// <returns>How many were noticed.</returns>
    /// <exception cref="AggregateException">It failed on some; these come again, and the others are done.</exception>
    public async Task<int> Handle(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var noticed = await Act(await Paid(cancellation), (one, found) => one.Paid(found.At), cancellation);
        noticed += await Act(await ToldByStatus(now, cancellation), (one, found) => one.Hear(found.End, found.Payable, now), cancellation);
        noticed += await Act(await ToldByCarriers(now, cancellation), (one, found) => one.Hear(found.End, found.Payable, now), cancellation);
        return noticed + await Act(await LeftInPeace(now, cancellation), (one, _) => one.Lapse(now), cancellation);
    }

    private Task<int> Act(IEnumerable<Noticed> all, Action<FollowUp, Noticed> act, CancellationToken cancellation) => Round.Through(
        all,
        found => $"Follow-up of claim {found.Claim.Value}",
        found => db.InTransactionOrAgain<Done>(
            async inside =>
            {
                var one = await db.FollowUps.SingleAsync(one => one.Claim == found.Claim, inside);
                var before = (one.End, one.Truth);
                act(one, found);
                if (before != (one.End, one.Truth))
                {
                    await db.WriteEnd(one, Actor.Clock, inside);
                }

                return Done.Yes;
            },
            cancellation),
        cancellation);

    private async Task<IEnumerable<Noticed>> Paid(CancellationToken cancellation)
    {
        var paid = await (
            from one in db.FollowUps.AsNoTracking()
            where one.End == null && one.DueAt == null
            join claim in db.Claims on one.Claim equals claim.Id
            where claim.Status == ClaimStatus.Settled || claim.Status == ClaimStatus.Closed
            orderby one.DrawnAt
            select new { one.Claim, claim.Payable, At = claim.AllSettlements.Where(settlement => settlement.Item != Settlement.GestureItem).Max(settlement => settlement.DoneAt) })
            .Take(Most).ToListAsync(cancellation);
        return paid.Where(one => one.At is not null).Select(one => new Noticed(one.Claim, one.Payable, At: one.At!.Value));
    }

    private async Task<IEnumerable<Noticed>> ToldByStatus(DateTimeOffset now, CancellationToken cancellation)
    {
        var told = await (
            from one in Unsure(now)
            join claim in db.Claims on one.Claim equals claim.Id
            where claim.Status == ClaimStatus.Returned || (claim.Status == ClaimStatus.Withdrawn && one.End != FollowUpEnd.Lost)
            orderby one.DrawnAt
            select new { one.Claim, claim.Payable, claim.Status }).Take(Most).ToListAsync(cancellation);
        return told.Select(one => new Noticed(one.Claim, one.Payable, one.Status == ClaimStatus.Withdrawn ? FollowUpEnd.NothingPaid : FollowUpEnd.TurnedUp));
    }

    // What the carrier had said before the declaration is no news: the customer knew it, and said otherwise. Of several parcels some may have an account and others none: page after page
    // is looked through, until as many were told as one round takes on.
    private async Task<IEnumerable<Noticed>> ToldByCarriers(DateTimeOffset now, CancellationToken cancellation)
    {
        var (told, after) = (new List<Noticed>(), default(ClaimId));
        while (true)
        {
            var page = await (
                from one in Unsure(now)
                join claim in db.Claims on one.Claim equals claim.Id
                where claim.Type == ClaimType.LostParcel && one.Claim.CompareTo(after) > 0
                join order in db.Orders on claim.Agreement equals order.Id
                where order.Parcels.Any(parcel => parcel.DeliveredAt > claim.DeclaredAt || (parcel.Account == CarrierAccount.ReportedLost && one.End != FollowUpEnd.Lost))
                orderby one.Claim
                select new
                {
                    one.Claim,
                    claim.Payable,
                    claim.DeclaredAt,
                    claim.Parcel,
                    Items = claim.Items.Select(line => line.Item).ToList(),
                    Sent = claim.AllSettlements.Where(settlement => settlement.TrackingNumber != null).Select(settlement => settlement.TrackingNumber!).ToList(),
                    Parcels = order.Parcels.ToList(),
                }).Take(Most).AsSplitQuery().ToListAsync(cancellation);
            told.AddRange(page.Select(one => (one, About: one.Parcels.Where(parcel => !one.Sent.Contains(parcel.TrackingNumber) && (one.Parcel ?? parcel.Id) == parcel.Id &&
                    (parcel.Items.Count == 0 || parcel.Items.Any(line => one.Items.Contains(line.Item)))).ToList()))
                .Select(found => (found.one, End: CarriersWord(found.About, found.one.DeclaredAt)))
                .Where(found => found.End is not null).Select(found => new Noticed(found.one.Claim, found.one.Payable, found.End!.Value)));
            if (page.Count < Most || told.Count >= Most)
            {
                return told;
            }

            after = page[^1].Claim;
        }
    }

    // Of several parcels only what is told of all of them tells the truth of the claim.
    private static FollowUpEnd? CarriersWord(List<Parcel> parcels, DateTimeOffset declaredAt) =>
        parcels.Count == 0 ? null
        : parcels.TrueForAll(parcel => parcel.Account == CarrierAccount.ReportedLost) ? FollowUpEnd.Lost
        : parcels.TrueForAll(parcel => parcel.DeliveredAt > declaredAt) ? FollowUpEnd.TurnedUp : null;

    private async Task<IEnumerable<Noticed>> LeftInPeace(DateTimeOffset now, CancellationToken cancellation)
    {
        var tooLate = now - FollowUp.LapsesAfter;
        var left = await (
            from one in db.FollowUps.AsNoTracking()
            where one.End == null && one.DueAt <= now
            join claim in db.Claims on one.Claim equals claim.Id
            join customer in db.Customers on claim.Customer equals customer.Id
            where one.DueAt < tooLate || customer.SparedCalls || customer.Phone == null
            orderby one.DueAt
            select new { one.Claim, claim.Payable }).Take(Most).ToListAsync(cancellation);
        return left.Select(one => new Noticed(one.Claim, one.Payable));
    }

    // Of which nothing is known, or a loss alone that the carrier told of: what was lost may turn up.
    private IQueryable<FollowUp> Unsure(DateTimeOffset now)
    {
        var since = now - FactsComeWithin;
        return db.FollowUps.AsNoTracking().Where(one =>
            (one.End == null || one.End == FollowUpEnd.Unknown || (one.End == FollowUpEnd.Lost && one.EndedByName == null)) && one.DrawnAt > since);
    }

    private sealed record Noticed(ClaimId Claim, Money Payable, FollowUpEnd End = default, DateTimeOffset At = default);
}
