using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.FollowUps;
using TrustClaims.Domain.Simulation;
using TrustClaims.Domain.Trust;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Simulations;

/// <summary>The installation's own claims, with the facts that were stored with their first decision, as a part of its history.</summary>
internal static class OwnClaims
{
    private const int AtOnce = 1_000;

    public static async Task AddTo(HistoryBuilder history, ClaimsDb db, DateTimeOffset since, CancellationToken cancellation)
    {
        var after = default(ClaimId);
        while (true)
        {
            var page = await (
                from claim in db.Claims.AsNoTracking().Include(claim => claim.Decisions).Include(claim => claim.Rulings).Include(claim => claim.Promises)
                join customer in db.Customers on claim.Customer equals customer.Id
                join followed in db.FollowUps.AsNoTracking() on claim.Id equals followed.Claim into drawn
                from followed in drawn.DefaultIfEmpty()
                where claim.Id.CompareTo(after) > 0 && claim.DeclaredAt >= since
                orderby claim.Id
                select new { Claim = claim, customer.Key, FollowUp = followed }).Take(AtOnce).AsSplitQuery().ToListAsync(cancellation);
            if (page.Count == 0)
            {
                return;
            }

            foreach (var one in page)
            {
                history.Add(Of(one.Claim, one.Key, one.FollowUp));
            }

            after = page[^1].Claim.Id;
        }
    }

    private static HistoryClaim Of(Claim claim, string customer, FollowUp? drawn)
    {
        var first = claim.Decisions.MinBy(decision => decision.Number)!;
        var reviewed = first.Outcome == DecisionOutcome.ForReview;
        // What a looser policy answered after all was answered at once, and drawn then; a person's word stands above that.
        var (ruling, answered, onWord) = (claim.LastRuling, claim.LastDecision, claim.IsBelieved);
        return new HistoryClaim
        {
            Facts = first.Facts,
            Identity = ClaimIdentity.Of(claim.Reference),
            DeclaredAt = claim.DeclaredAt,
            CustomerKey = customer,
            HouseholdKey = claim.HouseholdKey,
            Truth = claim.Status == ClaimStatus.Withdrawn ? TruthState.NothingPaid : onWord ? FollowUp.StateOf(answered.FollowUpProbability, drawn) : ruling is null ? TruthState.Unknown : TruthState.Known,
            TruthMinor = onWord ? drawn?.Truth?.Minor ?? 0 : ruling is null ? 0 : claim.Granted.Minor,
            Probability = onWord ? answered.FollowUpProbability : 1,
            PaidMinor = claim.Status == ClaimStatus.Withdrawn ? null : claim.Granted.Minor,
            RuledAt = ruling?.At,
            // Of what was believed at once nobody knows what a person would have granted.
            GrantedMinor = reviewed ? claim.Granted.Minor : 0,
            GrantedAt = FirstGrantOf(claim),
            DecidedUnder = first.PolicyNumber,
            Decided = first.Outcome,
            CountsForNobody = claim.OwnFault || claim.Status == ClaimStatus.Withdrawn,
        };
    }

    // Whoever grants, a person, silence or a looser policy, promises in the same instant when it is carried out.
    private static DateTimeOffset? FirstGrantOf(Claim claim) =>
        claim.Promises.Where(promise => promise.Round is not null).Min(promise => (DateTimeOffset?)promise.MadeAt);
}
