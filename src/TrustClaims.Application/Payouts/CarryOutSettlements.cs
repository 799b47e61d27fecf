using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Claims;
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

    /// <returns>How many settlements were handed over.</returns>
    /// <exception cref="AggregateException">Some could not be handed over; each is tried again when its lease has run out, and the others are done.</exception>
    public async Task<int> Handle(int most, CancellationToken cancellation)
    {
        var (done, failures) = (0, new List<Exception>());
        var until = clock.GetUtcNow() + LeaseLength;
        foreach (var id in await db.LeaseSettlements(clock.GetUtcNow(), LeaseLength, most, cancellation))
        {
            if (clock.GetUtcNow() >= until)
            {
                // The rest is no longer ours: whoever leases it next does it.
                break;
            }

            try
            {
                done += await CarryOut(id, cancellation) ? 1 : 0;
            }
            catch (Exception failure) when (!cancellation.IsCancellationRequested)
            {
                failures.Add(new InvalidOperationException($"Settlement {id.Value} was not handed over.", failure));
            }
        }

        return failures.Count == 0 ? done : throw new AggregateException(failures);
    }

    private async Task<bool> CarryOut(SettlementId id, CancellationToken cancellation)
    {
        if (await OrderOf(id, cancellation) is not { } order)
        {
            return false;
        }

        await port.HandOver(order.Order, cancellation);
        return (await db.Act(order.Claim, claim => claim.HandOver(id, clock.GetUtcNow()), cancellation)).Succeeded;
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
