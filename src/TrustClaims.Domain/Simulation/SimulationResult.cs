using TrustClaims.Domain.Trust;

namespace TrustClaims.Domain.Simulation;

/// <summary>
/// What a policy would have made of a history. Money is in the policy's currency; claims in another one are decided, counted in
/// <see cref="OtherCurrency"/>, and left out of every sum. "Believed" is on word or promised for a day: what no person would have looked at.
/// </summary>
public sealed record SimulationResult
{
    public required int Claims { get; init; }

    public required int OnWord { get; init; }

    public required int PromisedOn { get; init; }

    public required int ForReview { get; init; }

    public required int OtherCurrency { get; init; }

    public required Money OnWordAmount { get; init; }

    public required Money PromisedOnAmount { get; init; }

    public required Money ForReviewAmount { get; init; }

    /// <summary>What people really paid on the believed claims, raw.</summary>
    public required Money PaidOnWord { get; init; }

    public required LeakageEstimate Leakage { get; init; }

    public required ShareEstimate? Honesty { get; init; }

    /// <summary>Believed claims of known truth.</summary>
    public required int Observed { get; init; }

    public required int Unobserved { get; init; }

    /// <summary>Those among the unobserved that could never have been observed, as there were no follow-ups at the time.</summary>
    public required int NeverObservable { get; init; }

    public required double ReviewHoursSaved { get; init; }

    /// <summary>Days that customers waited for people's rulings on the believed claims; null when no such day is known.</summary>
    public required double? WaitingDaysSaved { get; init; }

    /// <summary>For how many of them the wait is known.</summary>
    public required int WaitsKnown { get; init; }

    public required IReadOnlyList<RuleTally> Rules { get; init; }

    /// <summary>Replays and estimates.</summary>
    public static SimulationResult Of(History history, TrustPolicy policy) => Of(history, policy, Replay.Run(history, policy));

    public static SimulationResult Of(History history, TrustPolicy policy, ReplayedHistory replayed)
    {
        var sums = new BelievedSums(history, policy.Currency);
        for (var i = 0; i < history.Count; i++)
        {
            sums.Add(i, (DecisionOutcome)replayed.Answers[i]);
        }

        Money Amount(DecisionOutcome outcome) => new(sums.Amounts[(int)outcome], policy.Currency);
        return new SimulationResult
        {
            Claims = history.Count,
            OnWord = sums.Counts[(int)DecisionOutcome.ApprovedOnWord],
            PromisedOn = sums.Counts[(int)DecisionOutcome.PromisedOn],
            ForReview = sums.Counts[(int)DecisionOutcome.ForReview],
            OtherCurrency = sums.OtherCurrency,
            OnWordAmount = Amount(DecisionOutcome.ApprovedOnWord),
            PromisedOnAmount = Amount(DecisionOutcome.PromisedOn),
            ForReviewAmount = Amount(DecisionOutcome.ForReview),
            PaidOnWord = new Money(sums.Paid, policy.Currency),
            Leakage = Simulation.Leakage.Estimate(sums.Believed, policy.Currency),
            Honesty = Simulation.Leakage.Honesty(sums.Believed),
            Observed = sums.Observed,
            Unobserved = sums.Believed.Length - sums.Observed,
            NeverObservable = sums.NeverObservable,
            ReviewHoursSaved = (history.Count - sums.Counts[(int)DecisionOutcome.ForReview]) * policy.Terms.Review.MinutesPerClaim / 60.0,
            WaitingDaysSaved = sums.Waits == 0 ? null : TimeSpan.FromSeconds(sums.WaitedSeconds).TotalDays,
            WaitsKnown = sums.Waits,
            Rules = replayed.Rules,
        };
    }
}
