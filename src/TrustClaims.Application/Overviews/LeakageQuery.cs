using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.FollowUps;
using TrustClaims.Domain.Simulation;
using TrustClaims.Domain.Trust;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Overviews;

internal static class LeakageQuery
{
    /// <summary>Of the claims that were answered at once, by a looser policy after all among them, and on which no person has ruled. Only those of known truth are read one by one.</summary>
    public static async Task<PeriodLeakage> Leakage(this ClaimsDb db, IQueryable<Claim> claims, Currency currency, CancellationToken cancellation)
    {
        var believed =
            from claim in claims
            where claim.Payable.Currency == currency && !claim.Rulings.Any()
            from decision in claim.Decisions
            where decision.Outcome != DecisionOutcome.ForReview && !claim.Decisions.Any(later => later.Number > decision.Number)
            join one in db.FollowUps on claim.Id equals one.Claim into drawn
            from one in drawn.DefaultIfEmpty()
            select new { claim.Payable.Minor, Probability = decision.FollowUpProbability, FollowUp = one, IsKnown = one != null && one.End != null && one.End != FollowUpEnd.Unknown };
        var tally = new LeakageTally();
        foreach (var one in await believed.Where(one => one.IsKnown).Select(one => new { one.Minor, one.Probability, one.FollowUp }).ToListAsync(cancellation))
        {
            tally.Add(new Observation(one.Minor, one.FollowUp!.Truth?.Minor ?? 0, one.Probability, FollowUp.StateOf(one.Probability, one.FollowUp)));
        }

        var others = await believed.Where(one => !one.IsKnown).GroupBy(one => new { one.Probability, IsDrawn = one.FollowUp != null })
            .Select(group => new { group.Key, Claims = group.Count(), Minor = group.Sum(one => one.Minor) }).ToListAsync(cancellation);
        foreach (var group in others)
        {
            tally.AddUnobserved(group.Claims, group.Minor, group.Key.Probability, !group.Key.IsDrawn && group.Key.Probability > 0 ? TruthState.NotDrawn : TruthState.Unknown);
        }

        var why = tally.Claims == 0 ? CannotSay.NoClaims : tally.Known == 0 ? CannotSay.TruthUnknown : (CannotSay?)null;
        var largest = why is null && tally.LargestNeeded > 0 ? await believed.OrderByDescending(one => one.Minor).Take(tally.LargestNeeded).SumAsync(one => one.Minor, cancellation) : 0;
        return new PeriodLeakage(tally.Claims, new Money(tally.Amount, currency), tally.Known, tally.NeverObservable, why is null ? tally.Estimate(currency, largest) : null, why);
    }
}
