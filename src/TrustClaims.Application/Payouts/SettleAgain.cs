using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Claims;
using TrustClaims.Application.Policies;
using TrustClaims.Application.Settings;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Payouts;

/// <summary>A person has a settlement that failed carried out again, as it was or by another remedy.</summary>
public sealed record SettleAgainRequest(SettlementId Settlement, Remedy Remedy, NamedPerson Person);

/// <summary>Nothing approved is left unpaid: what failed waits on the desk until this, or until the outside world reports it done after all.</summary>
public sealed class SettleAgain(ClaimsDb db, LivePolicy policies, ShopOptions shop, TimeProvider clock)
{
    public Task<Result<Claim>> Handle(SettleAgainRequest request, CancellationToken cancellation) => db.Act(
        db.Claims.Where(claim => claim.AllSettlements.Any(settlement => settlement.Id == request.Settlement)),
        async (claim, inside) =>
        {
            var now = clock.GetUtcNow();
            var live = await policies.At(db, now, inside);
            var agreement = await db.Agreements.AsNoTracking().SingleAsync(one => one.Id == claim.Agreement, inside);
            var offered = OfferedRemedies.For(live.Policy, claim, agreement);
            var means = agreement.Holder == claim.Customer ? PaymentMeans.Of(agreement) : null;
            return claim.SettleAgain(request.Settlement, request.Remedy, offered, shop.PromiseTimes, Actor.Of(request.Person), now, means);
        },
        cancellation);
}
