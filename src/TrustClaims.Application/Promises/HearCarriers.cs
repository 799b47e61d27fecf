using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Claims;
using TrustClaims.Application.Settings;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Promises;
using TrustClaims.Domain.Settlements;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Promises;

/// <summary>
/// What carriers say of parcels is heard by the claims: losses that were declared before them are our fault, what we sent again has arrived or is lost, and
/// where a parcel that is promised for a day is announced as delivered, the customer is asked whether it is there. Doing it again changes nothing.
/// </summary>
public sealed class HearCarriers(ClaimsDb db, ConfirmLosses losses, ShopOptions shop, TimeProvider clock)
{
    /// <summary>What a settlement that failed so is noted with.</summary>
    public const string Lost = "reportedLost";

    /// <param name="orders">Those of which news came.</param>
    public async Task In(IQueryable<Order> orders, CancellationToken cancellation)
    {
        await losses.In(orders, cancellation);
        await HearOfResends(orders, cancellation);
        await AskAboutPromisedDays(orders, cancellation);
    }

    private async Task HearOfResends(IQueryable<Order> orders, CancellationToken cancellation)
    {
        var told = await (
            from settlement in db.Settlements.AsNoTracking()
            where settlement.Outcome == SettlementOutcome.Sent && settlement.TrackingNumber != null
            join claim in db.Claims.AsNoTracking() on settlement.Claim equals claim.Id
            join order in orders.AsNoTracking() on claim.Agreement equals order.Id
            from parcel in order.Parcels
            where parcel.Carrier == settlement.Carrier && parcel.TrackingNumber == settlement.TrackingNumber
            where parcel.DeliveredAt != null || parcel.Account == CarrierAccount.ReportedLost
            // A loss is ours to notice where we had promised the arrival; elsewhere the customer tells us, and is believed at once.
            let promised = claim.Promises.Any(promise => promise.Kind == PromiseKind.ParcelThereBy && promise.Round == settlement.Round && promise.State == PromiseState.Open)
            where parcel.DeliveredAt != null || promised
            select new { claim.Id, claim.DeclaredAt, settlement, parcel }).ToListAsync(cancellation);
        foreach (var one in told)
        {
            if (WhatBecameOf(one.settlement, one.parcel, one.DeclaredAt) is { } report)
            {
                await db.Act(one.Id, claim => claim.Report(one.settlement.Id, report, shop.PromiseTimes, Actor.Clock, clock.GetUtcNow()), cancellation);
            }
        }
    }

    // A shop may report the number of the parcel that was lost first: what was said of that one before is not about the one sent since.
    private static SettlementReport? WhatBecameOf(Settlement sent, Parcel parcel, DateTimeOffset declaredAt)
    {
        if (parcel.DeliveredAt is { } there)
        {
            return there > declaredAt ? Report(SettlementOutcome.Delivered, there, null) : null;
        }

        return parcel.Events is [.., { } last] && last.At >= sent.DoneAt ? Report(SettlementOutcome.Failed, last.At, Lost) : null;

        SettlementReport Report(SettlementOutcome outcome, DateTimeOffset at, string? reason) => new(outcome, at, null, null, reason);
    }

    private async Task AskAboutPromisedDays(IQueryable<Order> orders, CancellationToken cancellation)
    {
        var waiting = await (
            from claim in db.Claims.AsNoTracking()
            where claim.Status == ClaimStatus.PromisedOn
            join order in orders.AsNoTracking() on claim.Agreement equals order.Id
            where order.Parcels.Any(parcel => parcel.DeliveredAt != null)
            select new { claim.Id, claim.Parcel, Items = claim.Items.Select(line => line.Item).ToList(), Parcels = order.Parcels.Where(parcel => parcel.DeliveredAt != null).ToList() })
            .ToListAsync(cancellation);
        foreach (var one in waiting)
        {
            var there = one.Parcels.Where(parcel => (one.Parcel ?? parcel.Id) == parcel.Id &&
                (parcel.Items.Count == 0 || parcel.Items.Any(line => one.Items.Contains(line.Item)))).Max(parcel => parcel.DeliveredAt);
            if (there is { } at)
            {
                await db.Act(db.Claims.Where(claim => claim.Id == one.Id), (claim, inside) => Ask(claim, at, inside), cancellation);
            }
        }
    }

    // Once; and not where the day was promised because it had been announced already.
    private async Task<Result<Done>> Ask(Claim claim, DateTimeOffset at, CancellationToken cancellation)
    {
        var key = ClaimJournal.KeyOfDelivery(claim);
        return claim.LastDecision.Facts.Account?.SaysDelivered() == true || await db.Outbox.AnyAsync(message => message.Key == key, cancellation)
            ? Done.Yes
            : claim.AskWhetherDelivered(at, clock.GetUtcNow());
    }
}
