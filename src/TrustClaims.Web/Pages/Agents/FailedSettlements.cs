using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Settlements;
using TrustClaims.Persistence;

namespace TrustClaims.Web.Pages.Agents;

/// <summary>A settlement that failed and is still owed.</summary>
/// <param name="Why">As the outside world reported it.</param>
/// <param name="IsGesture">Given for a promise that we broke, or by a person of ours: what failed of it is paid by hand.</param>
public sealed record FailedSettlement(
    SettlementId Id, ClaimReference Reference, ClaimType Type, string? Customer, string Title, Money Amount, Remedy Remedy, string? Why, DateTimeOffset At, bool IsGesture);

/// <param name="More">How many there are beyond those shown.</param>
public sealed record FailedSettlements(IReadOnlyList<FailedSettlement> Shown, int More);

public static class FailedSettlementsQuery
{
    private const int Most = 20;

    /// <summary>What failed first comes first.</summary>
    public static async Task<FailedSettlements> FailedSettlements(this ClaimsDb db, CancellationToken cancellation)
    {
        var failed = from settlement in db.Settlements.AsNoTracking()
                     join claim in db.Claims.AsNoTracking() on settlement.Claim equals claim.Id
                     join customer in db.Customers on claim.Customer equals customer.Id
                     where settlement.State == SettlementState.Failed && (settlement.Item == Settlement.GestureItem || (claim.Status != ClaimStatus.Withdrawn && claim.Status != ClaimStatus.Returned))
                     orderby settlement.OutcomeAt, settlement.Id
                     select new FailedSettlement(
                         settlement.Id, claim.Reference, claim.Type, customer.Name, settlement.Title, settlement.Amount, settlement.Remedy,
                         settlement.FailureReason, settlement.OutcomeAt!.Value, settlement.Item == Settlement.GestureItem);
        var shown = await failed.Take(Most).ToListAsync(cancellation);
        return new FailedSettlements(shown, shown.Count < Most ? 0 : await failed.CountAsync(cancellation) - shown.Count);
    }
}
