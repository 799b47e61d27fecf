using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Simulation;
using TrustClaims.Domain.Trust;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Simulations;

/// <summary>The installation's own claims, with the facts that were stored with their first decision, as a part of its history.</summary>
internal static class OwnClaims
{
    private const int AtOnce = 1_000;

    public static async Task AddTo(HistoryBuilder history, ClaimsDb db, CancellationToken cancellation)
    {
        var after = default(ClaimId);
        while (true)
        {
            var page = await (
                from claim in db.Claims.AsNoTracking().Include(claim => claim.Decisions).Include(claim => claim.Rulings).Include(claim => claim.Promises)
                join customer in db.Customers on claim.Customer equals customer.Id
                where claim.Id.CompareTo(after) > 0
                orderby claim.Id
                select new { Claim = claim, customer.Key }).Take(AtOnce).AsSplitQuery().ToListAsync(cancellation);
            if (page.Count == 0)
            {
                return;
            }

            foreach (var one in page)
            {
                history.Add(Of(one.Claim, one.Key));
            }

            after = page[^1].Claim.Id;
        }
    }

    private static HistoryClaim Of(Claim claim, string customer)
    {
        var first = claim.Decisions.MinBy(decision => decision.Number)!;
        var reviewed = first.Outcome == DecisionOutcome.ForReview;
        var ruling = reviewed ? claim.LastRuling : null;
        return new HistoryClaim
        {
            Facts = first.Facts,
            Identity = ClaimIdentity.Of(claim.Reference),
            DeclaredAt = claim.DeclaredAt,
            CustomerKey = customer,
            HouseholdKey = claim.HouseholdKey,
            Truth = ruling is null ? TruthState.Unknown : TruthState.Known,
            TruthMinor = ruling is null ? 0 : claim.Granted.Minor,
            // Nobody is followed up yet: whatever rate the policy meant, a claim approved on word had no chance of being observed.
            Probability = reviewed ? 1 : 0,
            PaidMinor = claim.Status == ClaimStatus.Withdrawn ? null : claim.Granted.Minor,
            RuledAt = ruling?.At,
            // Of what was believed at once nobody knows what a person would have granted.
            GrantedMinor = reviewed ? claim.Granted.Minor : 0,
            GrantedAt = FirstGrantOf(claim),
            CountsForNobody = claim.OwnFault || claim.Status == ClaimStatus.Withdrawn,
        };
    }

    // Whoever grants, a person, silence or a looser policy, promises in the same instant when it is carried out.
    private static DateTimeOffset? FirstGrantOf(Claim claim) =>
        claim.Promises.Where(promise => promise.Round is not null).Min(promise => (DateTimeOffset?)promise.MadeAt);
}
