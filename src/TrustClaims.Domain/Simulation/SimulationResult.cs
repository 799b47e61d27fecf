using TrustClaims.Domain.Trust;

namespace TrustClaims.Domain.Simulation;

/// <summary>
/// What a policy would have made of a history. Money is in the policy's currency; claims in another one are decided, counted in
/// <see cref="OtherCurrency"/>, and left out of every sum; so are those that were withdrawn before anything was paid, in <see cref="Withdrawn"/>. "Believed" is on word or promised for a day: what no person would have looked at.
/// </summary>
public sealed record SimulationResult
{
    public required int Claims { get; init; }

    public required int OnWord { get; init; }

    public required int PromisedOn { get; init; }

    public required int ForReview { get; init; }

    public required int OtherCurrency { get; init; }

    /// <summary>In the policy's currency.</summary>
    public required int Withdrawn { get; init; }

    public required Money OnWordAmount { get; init; }

    public required Money PromisedOnAmount { get; init; }

    public required Money ForReviewAmount { get; init; }

    /// <summary>What people really paid on the believed claims, raw.</summary>
    public required Money PaidOnWord { get; init; }

    public required LeakageEstimate Leakage { get; init; }

    public required HonestShare? Honesty { get; init; }

    /// <summary>Believed claims of known truth.</summary>
    public required int Observed { get; init; }

    public required int Unobserved { get; init; }

    /// <summary>Those among the unobserved that could never have been observed, as there were no follow-ups at the time.</summary>
    public required int NeverObservable { get; init; }

    /// <summary>Days that customers waited for people's rulings on the believed claims; null when no such day is known.</summary>
    public required double? WaitingDaysSaved { get; init; }

    /// <summary>For how many of them the wait is known.</summary>
    public required int WaitsKnown { get; init; }

    /// <summary>On how many days the budget was reached, so that claims went to people for that alone or among others.</summary>
    public required int BudgetDays { get; init; }

    /// <summary>The same of hours and the hour's budget.</summary>
    public required int BudgetHours { get; init; }

    /// <summary>How many years its claims in the policy's currency span; null where that is too short to tell anything a year.</summary>
    public required double? Years { get; init; }

    /// <summary>How many whole months without a claim lie between them: these count as no time.</summary>
    public required int EmptyMonths { get; init; }

    public required IReadOnlyList<RuleTally> Rules { get; init; }

    /// <summary>Months with claims in the policy's currency, the oldest first.</summary>
    public required IReadOnlyList<SimulatedMonth> Months { get; init; }

    /// <summary>Segments with claims in the policy's currency.</summary>
    public required IReadOnlyList<SimulatedSegment> Segments { get; init; }

    /// <summary>The work of people that the believed claims did not take.</summary>
    /// <param name="each">How long looking at one takes.</param>
    public double ReviewHoursSaved(TimeSpan each) => (Claims - ForReview) * each.TotalHours;

    /// <summary>Replays and estimates.</summary>
    public static SimulationResult Of(History history, TrustPolicy policy) => Of(Replay.Run(history, policy));

    /// <summary>What a replay comes to.</summary>
    public static SimulationResult Of(ReplayedHistory replayed)
    {
        var (sums, policy) = (new ReplaySums(replayed), replayed.Policy);
        var whole = sums.Whole;
        Money Amount(DecisionOutcome outcome) => new(whole.AmountOf(outcome), policy.Currency);
        return new SimulationResult
        {
            Claims = replayed.History.Count,
            OnWord = whole.CountOf(DecisionOutcome.ApprovedOnWord),
            PromisedOn = whole.CountOf(DecisionOutcome.PromisedOn),
            ForReview = whole.CountOf(DecisionOutcome.ForReview),
            OtherCurrency = whole.OtherCurrency,
            Withdrawn = whole.Withdrawn,
            OnWordAmount = Amount(DecisionOutcome.ApprovedOnWord),
            PromisedOnAmount = Amount(DecisionOutcome.PromisedOn),
            ForReviewAmount = Amount(DecisionOutcome.ForReview),
            PaidOnWord = new Money(whole.Paid, policy.Currency),
            Leakage = SimulatedPart.Estimates(sums, [whole], (_, _) => 0, policy.Currency)[0],
            Honesty = whole.Leakage.Honesty,
            Observed = whole.Leakage.Known,
            Unobserved = whole.Leakage.Claims - whole.Leakage.Known,
            NeverObservable = whole.NeverObservable,
            WaitingDaysSaved = whole.WaitsKnown == 0 ? null : TimeSpan.FromSeconds(whole.WaitedSeconds).TotalDays,
            WaitsKnown = whole.WaitsKnown,
            BudgetDays = replayed.BudgetDays,
            BudgetHours = replayed.BudgetHours,
            Years = replayed.History.LengthIn(policy.Currency).TotalDays is >= Believable.ShortestDays and var days ? days / Believable.DaysOfYear : null,
            EmptyMonths = replayed.History.EmptyMonthsIn(policy.Currency).Count(),
            Rules = replayed.Rules,
            Months = SimulatedPart.ByMonth(sums, replayed),
            Segments = SimulatedPart.BySegment(sums, policy.Currency),
        };
    }
}
