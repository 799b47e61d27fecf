using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Claims;
using TrustClaims.Application.Rounds;
using TrustClaims.Application.Settings;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Settlements;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Queries;

namespace TrustClaims.Application.Payouts;

/// <summary>
/// Carries settlements out: leases what is due, hands each over through the port, and notes it. What fails, or a crash at any point, leaves a lease that
/// runs out; the port takes the same settlement twice without doing it twice.
/// </summary>
public sealed class CarryOutSettlements(ClaimsDb db, ISettlementPort port, ShopOptions shop, TimeProvider clock)
{
    /// <summary>Longer than handing over all settlements of one lease takes; so long a crashed worker's settlements wait.</summary>
    public static readonly TimeSpan LeaseLength = TimeSpan.FromMinutes(5);

    /// <summary>The reason with which money is not handed over, since nobody knows to whom: a person finds out and pays.</summary>
    public const string MeansUnknown = "means_unknown";

    /// <returns>How many settlements were taken on.</returns>
    /// <exception cref="AggregateException">Some could not be handed over; each is tried again when its lease has run out, and the others are done.</exception>
    public async Task<int> Handle(int most, CancellationToken cancellation)
    {
        var until = clock.GetUtcNow() + LeaseLength;
        var leased = await db.LeaseSettlements(clock.GetUtcNow(), LeaseLength, most, cancellation);
        // What comes after the lease has run out is no longer ours: whoever leases it next does it.
        var ours = leased.TakeWhile(_ => clock.GetUtcNow() < until);
        return await Round.Through(ours, id => $"Settlement {id.Value}", id => CarryOut(id, cancellation), cancellation);
    }

    private async Task CarryOut(SettlementId id, CancellationToken cancellation)
    {
        if (await OrderOf(id, cancellation) is not { } found)
        {
            return;
        }

        if (found.Order is { } order)
        {
            await port.HandOver(order, cancellation);
            await db.Act(found.Claim, claim => claim.HandOver(id, clock.GetUtcNow()), cancellation);
        }
        else
        {
            await db.Act(found.Claim, claim => Fail(claim, id), cancellation);
        }
    }

    private Result<Done> Fail(Claim claim, SettlementId id)
    {
        var now = clock.GetUtcNow();
        var report = new SettlementReport(SettlementOutcome.Failed, now, null, null, MeansUnknown);
        return claim.Report(id, report, shop.PromiseTimes, Actor.Clock, now);
    }

    private async Task<(ClaimId Claim, SettlementOrder? Order)?> OrderOf(SettlementId id, CancellationToken cancellation)
    {
        var found = await (
            from one in db.Settlements.AsNoTracking()
            join claim in db.Claims.AsNoTracking() on one.Claim equals claim.Id
            join agreement in db.Agreements.AsNoTracking() on claim.Agreement equals agreement.Id
            where one.Id == id && one.State == SettlementState.Waiting
            select new { settlement = one, claim.Reference, claim.Customer, claim.PaymentMethod, claim.PaymentReference, claim.PayoutAccount, agreement }).SingleOrDefaultAsync(cancellation);
        if (found is null)
        {
            return null;
        }

        var settlement = found.settlement;
        var known = new PaymentMeans(found.PaymentMethod, found.PaymentReference, found.PayoutAccount);
        // Claims of long ago kept none: what is known now is that of whoever holds the agreement now.
        var means = known.AreKnown || found.agreement.Holder != found.Customer ? known : PaymentMeans.Of(found.agreement);
        if (settlement.Remedy.IsMoney() && !means.AreKnown && found.agreement.Holder != found.Customer)
        {
            return (settlement.Claim, null);
        }

        return (settlement.Claim, new SettlementOrder(
            settlement.Id, found.Reference, found.agreement.Number, settlement.Item, settlement.Title, settlement.Round, settlement.Remedy,
            settlement.Quantity, settlement.Amount, means.Method, means.Reference, means.Account)
        {
            IsGesture = settlement.IsGesture,
        });
    }
}
