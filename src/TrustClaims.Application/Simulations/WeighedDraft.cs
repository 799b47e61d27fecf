using TrustClaims.Domain;
using TrustClaims.Domain.Simulation;
using TrustClaims.Domain.Trust;
using TrustClaims.Domain.Trust.Rules;

namespace TrustClaims.Application.Simulations;

/// <summary>What quicker answers cost, seen from a draft: takes longer to find than what the draft comes to, and stands beside it.</summary>
/// <param name="NextPoint">One more point of instant yes, from the draft's thresholds on.</param>
/// <param name="Accepted">The leakage a year that the advice keeps within; null where nobody said and the past says nothing.</param>
/// <param name="Looking">At what the draft sends to a person, with the same by segment; in all, or a year where <see cref="SimulationResult.Years"/> is known.</param>
public sealed record WeighedDraft(
    StudiedDraft Studied,
    Frontier Frontier,
    Figure<MarginalCost> NextPoint,
    Money? Accepted,
    Figure<Advice> Advice,
    LookingCost Looking,
    IReadOnlyDictionary<Segment, LookingCost> LookingBySegment)
{
    private static readonly Threshold<Money> None = new((_, _) => null);

    /// <summary>The draft's thresholds on amounts.</summary>
    public Threshold<Money> Thresholds => ThresholdsOf(Studied);

    /// <param name="accepted">In the draft's currency; null takes what the policy in force leaks in a year at the upper end, or the draft where that is in another currency.</param>
    public static WeighedDraft Of(StudiedDraft studied, Money? accepted)
    {
        var (policy, years) = (studied.Replayed.Policy, studied.Draft.Years);
        var claims = Believable.Of(studied.Replayed);
        var frontier = Frontier.Of(claims);
        var budget = accepted ?? Today(studied);
        var (looking, bySegment) = LookingCost.Of(studied.Replayed, studied.ReviewTime);
        LookingCost AYear(LookingCost cost) => years is { } some ? cost.AYear(some) : cost;
        return new WeighedDraft(
            studied,
            frontier,
            MarginalCost.Of(claims, ThresholdsOf(studied)),
            budget,
            budget is { } kept ? Domain.Simulation.Advice.Of(claims, frontier, kept) : claims.Count == 0 ? CannotSay.NoClaims : CannotSay.TooShort,
            AYear(looking),
            bySegment.ToDictionary(one => one.Key, one => AYear(one.Value)));
    }

    private static Threshold<Money> ThresholdsOf(StudiedDraft studied) => studied.Replayed.Policy.Find<AmountBeyondLimit>()?.Most ?? None;

    // Whole units, rounded up: what holds today must be within it.
    private static Money? Today(StudiedDraft studied)
    {
        var of = studied.Live.Leakage.Amount.Currency == studied.Replayed.Policy.Currency ? studied.Live : studied.Draft;
        if (of.Years is not { } years)
        {
            return null;
        }

        var high = of.Leakage.AYear(years).High;
        var unit = high.Currency.MinorPerMajor;
        return high with { Minor = (high.Minor + unit - 1) / unit * unit };
    }
}
