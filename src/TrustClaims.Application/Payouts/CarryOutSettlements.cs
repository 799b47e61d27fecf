using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Claims;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Settlements;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Queries;

namespace TrustClaims.Application.Payouts;

/// <summary>
/// Carries settlements out: leases what is due, hands each over through the port, and notes it. A crash at any point leaves a lease that runs out;
/// the port takes the same settlement twice without doing it twice.
/// </summary>
public sealed class CarryOutSettlements(ClaimsDb db, ISettlementPort port, TimeProvider clock)
{
    /// <summary>Longer than any hand-over takes; so long a crashed worker's settlement waits.</summary>
    public static readonly TimeSpan LeaseLength = TimeSpan.FromMinutes(1);

    /// <returns>How many settlements were handed over.</returns>
    public async Task<int> Handle(int most, CancellationToken cancellation)
    {
        var leased = await db.LeaseSettlements(clock.GetUtcNow(), LeaseLength, most, cancellation);
        var done = 0;
        foreach (var id in leased)
        {
            if (await OrderOf(id, cancellation) is not { } order)
            {
                continue;
            }

            await port.HandOver(order.Order, cancellation);
            var noted = await db.Act(order.Claim, claim => claim.HandOver(id, clock.GetUtcNow()), cancellation);
            done += noted.Succeeded ? 1 : 0;
        }

        return done;
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
            settlement.Quantity, settlement.Amount, order?.PaymentMethod, order?.PaymentReference, contract?.PayoutAccount));
    }
}
