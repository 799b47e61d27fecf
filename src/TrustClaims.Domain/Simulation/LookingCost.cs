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
    /// <param name="review">As the policy sets them.</param>
    /// <returns>Over all claims, and for each segment that has some.</returns>
    public static (LookingCost All, IReadOnlyDictionary<Segment, LookingCost> Segments) Of(IReadOnlyCollection<LookedAt> claims, ReviewTerms review) =>
        Of(claims, TimeSpan.FromMinutes(review.MinutesPerClaim), review.HourlyCost);

    /// <summary>Of the claims that a replayed policy sends to a person, in its currency.</summary>
    /// <param name="each">How long looking at one takes, measured or as the policy says.</param>
    public static (LookingCost All, IReadOnlyDictionary<Segment, LookingCost> Segments) Of(ReplayedHistory replayed, TimeSpan each)
    {
        var (columns, currency, looked) = (replayed.History.Columns, replayed.History.NumberOf(replayed.Policy.Currency), new List<LookedAt>());
        for (var i = 0; i < replayed.Answers.Length; i++)
        {
            if (replayed.Answers[i] == (byte)DecisionOutcome.ForReview && columns.Currency.Values[i] == currency && !replayed.History.IsWithdrawn(i))
            {
                var waited = columns.Waited.Values[i];
                looked.Add(new LookedAt(Segment.All[replayed.Cells[i]], replayed.History.Observed(i), waited >= 0 ? TimeSpan.FromSeconds(waited).TotalDays : null));
            }
        }

        return Of(looked, each, replayed.Policy.Terms.Review.HourlyCost);
    }

    /// <summary>The same a year, where the claims came over so many years; counts stay as they are.</summary>
    public LookingCost AYear(double years) => this with
    {
        Cost = Cost with { Minor = (long)Math.Round(Cost.Minor / years) },
        Saved = Saved?.AYear(years),
        WaitedDays = WaitedDays / years,
    };

    private static (LookingCost All, IReadOnlyDictionary<Segment, LookingCost> Segments) Of(IReadOnlyCollection<LookedAt> claims, TimeSpan each, Money hourlyCost) => (
        OfThese(claims, each, hourlyCost),
        claims.GroupBy(claim => claim.Segment).ToDictionary(those => those.Key, those => OfThese([.. those], each, hourlyCost)));

    private static LookingCost OfThese(IReadOnlyCollection<LookedAt> claims, TimeSpan each, Money hourlyCost)
    {
        var waits = claims.Where(claim => claim.WaitedDays is not null).Select(claim => Math.Max(0, claim.WaitedDays!.Value)).ToList();
        var known = claims.Count(claim => claim.Observation.IsKnown);
        return new LookingCost(
            claims.Count,
            known,
            hourlyCost.Part((long)claims.Count * (long)each.TotalSeconds, 3_600),
            known == 0 ? null : Leakage.Estimate(claims.Select(claim => claim.Observation).ToArray(), hourlyCost.Currency),
            waits.Count == 0 ? null : waits.Sum(),
            waits.Count);
    }
}
