using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Paging;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Settlements;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Payouts;

/// <summary>Settlements, the one to be carried out last first.</summary>
/// <param name="Limit">1 to <see cref="Position.LargestPage"/>.</param>
public sealed record ListSettlementsRequest(SettlementState? State, Position? After, int Limit);

/// <summary>A settlement with its claim's reference.</summary>
public sealed record ToldSettlement(Settlement Settlement, ClaimReference Claim);

public sealed class ListSettlements(ClaimsDb db)
{
    public async Task<Page<ToldSettlement>> Handle(ListSettlementsRequest request, CancellationToken cancellation)
    {
        IQueryable<Settlement> settlements = db.Settlements.AsNoTracking();
        if (request.State is { } state)
        {
            settlements = settlements.Where(one => one.State == state);
        }

        if (request.After is { } after)
        {
            var (at, id) = (after.At, new SettlementId(after.Id));
            settlements = settlements.Where(one => one.NotBefore < at || (one.NotBefore == at && one.Id < id));
        }

        var found = await (
            from one in settlements
            join claim in db.Claims.AsNoTracking() on one.Claim equals claim.Id
            orderby one.NotBefore descending, one.Id descending
            select new ToldSettlement(one, claim.Reference)).Take(request.Limit + 1).ToListAsync(cancellation);
        return Position.Cut(found, request.Limit, told => new Position(told.Settlement.NotBefore, told.Settlement.Id.Value));
    }
}
