using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Claims;
using TrustClaims.Application.Rounds;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Settlements;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Queries;

namespace TrustClaims.Application.Payouts;

/// <summary>
/// Carries settlements out: leases what is due, hands each over through the port, and notes it. What fails, or a crash at any point, leaves a lease that
/// runs out; the port takes the same settlement twice without doing it twice.
/// </summary>
public sealed class CarryOutSettlements(ClaimsDb db, ISettlementPort port, TimeProvider clock)
{
    /// <summary>Longer than handing over all settlements of one lease takes; so long a crashed worker's settlements wait.</summary>
    public static readonly TimeSpan LeaseLength = TimeSpan.FromMinutes(5);

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
        if (await OrderOf(id, cancellation) is { } order)
        {
            await port.HandOver(order.Order, cancellation);
            await db.Act(order.Claim, claim => claim.HandOver(id, clock.GetUtcNow()), cancellation);
        }
    }

    private async Task<(ClaimId Claim, SettlementOrder Order)?> OrderOf(SettlementId id, CancellationToken cancellation)
    {
        var found = await (
            from one in db.Settlements.AsNoTracking()
            join claim in db.Claims.AsNoTracking() on one.Claim equals claim.Id
            join agreement in db.Agreements.AsNoTracking() on claim.Agreement equals agreement.Id
            where one.Id == id && one.State == SettlementState.Waiting
            select new { settlement = one, claim.Reference, agreement }).SingleOrDefaultAsync(cancellation);
        if (found is null)
        {
            return null;
        }

        var (settlement, order, contract) = (found.settlement, found.agreement as Order, found.agreement as Contract);
        return (settlement.Claim, new SettlementOrder(
            settlement.Id, found.Reference, found.agreement.Number, settlement.Item, settlement.Title, settlement.Round, settlement.Remedy,
            settlement.Quantity, settlement.Amount, order?.PaymentMethod, order?.PaymentReference, contract?.PayoutAccount)
        {
            IsGesture = settlement.Gesture is not null,
        });
    }
}
