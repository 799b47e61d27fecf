using TrustClaims.Domain.Trust;

namespace TrustClaims.Domain.Simulation;

/// <summary>A claim that a person looked at, or would have.</summary>
/// <param name="WaitedDays">How long the customer waited for the answer, at least 0; null where it is not known.</param>
public readonly record struct LookedAt(Segment Segment, Observation Observation, double? WaitedDays);

/// <summary>What looking at claims costs, beside what it saves.</summary>
/// <param name="Known">How many of the claims are of known truth.</param>
/// <param name="Cost">The time of people: claims by minutes by the cost of an hour.</param>
/// <param name="Saved">What rulings keep from being paid; null where no truth is known.</param>
/// <param name="WaitedDays">Days that customers waited, over the <paramref name="WaitsKnown"/> claims where it is known; null where it is for none.</param>
public sealed record LookingCost(int Claims, int Known, Money Cost, LeakageEstimate? Saved, double? WaitedDays, int WaitsKnown)
{
    /// <param name="claims">In the currency of <paramref name="review"/>.</param>
    /// <param name="review">Minutes as they were measured, or as the policy sets them.</param>
    /// <returns>Over all claims, and for each segment that has some.</returns>
    public static (LookingCost All, IReadOnlyDictionary<Segment, LookingCost> Segments) Of(IReadOnlyCollection<LookedAt> claims, ReviewTerms review) =>
        (OfThese(claims, review), claims.GroupBy(claim => claim.Segment).ToDictionary(those => those.Key, those => OfThese([.. those], review)));

    private static LookingCost OfThese(IReadOnlyCollection<LookedAt> claims, ReviewTerms review)
    {
        var waits = claims.Where(claim => claim.WaitedDays is not null).Select(claim => Math.Max(0, claim.WaitedDays!.Value)).ToList();
        var known = claims.Count(claim => claim.Observation.IsKnown);
        return new LookingCost(
            claims.Count,
            known,
            review.HourlyCost.Part((long)claims.Count * review.MinutesPerClaim, 60),
            known == 0 ? null : Leakage.Estimate(claims.Select(claim => claim.Observation).ToArray(), review.HourlyCost.Currency),
            waits.Count == 0 ? null : waits.Sum(),
            waits.Count);
    }
}
