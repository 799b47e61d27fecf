using TrustClaims.Domain.Trust;

namespace TrustClaims.Domain.Simulation;

/// <summary>Some claims of a history, in the policy's currency, as it would have answered them.</summary>
public sealed record SimulatedPart(int OnWord, int PromisedOn, int ForReview, Money Believed, Money Reviewed, LeakageEstimate Leakage)
{
    public int Claims => OnWord + PromisedOn + ForReview;

    internal static IReadOnlyList<SimulatedMonth> ByMonth(ReplaySums sums, ReplayedHistory replayed)
    {
        var months = replayed.History.Months;
        var parts = months.Select((_, month) => sums.Of(month)).ToArray();
        var leakage = Estimates(sums, parts, (month, _) => month, replayed.Policy.Currency);
        return [.. months.Select((month, i) => new SimulatedMonth(month, Of(parts[i], leakage[i]))).Where(one => one.Part.Claims > 0)];
    }

    internal static IReadOnlyList<SimulatedSegment> BySegment(ReplaySums sums, Currency currency)
    {
        var parts = Segment.All.Select(sums.Of).ToArray();
        var leakage = Estimates(sums, parts, (_, segment) => segment.Index, currency);
        return [.. Segment.All.Select(segment => new SimulatedSegment(segment, Of(parts[segment.Index], leakage[segment.Index]))).Where(one => one.Part.Claims > 0)];
    }

    /// <summary>An estimate for each set; those that only a bound is known of share one walk down the amounts.</summary>
    internal static LeakageEstimate[] Estimates(ReplaySums sums, PartSums[] parts, Func<int, Segment, int> setOf, Currency currency)
    {
        var largest = sums.Largest(setOf, Array.ConvertAll(parts, part => part.Leakage.LargestNeeded));
        var worst = sums.Largest(setOf, Array.ConvertAll(parts, part => part.Leakage.LargestOfWorst));
        return [.. parts.Select((part, set) => part.Leakage.Estimate(currency, largest[set], worst[set]))];
    }

    private static SimulatedPart Of(in PartSums part, LeakageEstimate leakage) => new(
        part.CountInCurrency(DecisionOutcome.ApprovedOnWord),
        part.CountInCurrency(DecisionOutcome.PromisedOn),
        part.CountInCurrency(DecisionOutcome.ForReview),
        new Money(part.AmountOf(DecisionOutcome.ApprovedOnWord) + part.AmountOf(DecisionOutcome.PromisedOn), leakage.Amount.Currency),
        new Money(part.AmountOf(DecisionOutcome.ForReview), leakage.Amount.Currency),
        leakage);
}

/// <param name="First">The month's first day.</param>
public sealed record SimulatedMonth(DateOnly First, SimulatedPart Part);

public sealed record SimulatedSegment(Segment Segment, SimulatedPart Part);
