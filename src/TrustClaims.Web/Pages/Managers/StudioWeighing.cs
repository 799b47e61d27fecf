using TrustClaims.Application.Simulations;
using TrustClaims.Domain.Simulation;
using TrustClaims.Domain.Trust;
using TrustClaims.Domain.Trust.Rules;

namespace TrustClaims.Web.Pages.Managers;

/// <summary>A policy on the frontier: its share of claims on word, and what leaks of their amount.</summary>
public sealed record FrontierDot(string Name, double Share, SimulatedPart Part);

/// <summary>What quicker answers cost, as a manager asked for it.</summary>
/// <param name="Draft">Its number.</param>
/// <param name="Read">Whether the accepted leakage could be read, or none was typed.</param>
public sealed record StudioWeighing(WeighedDraft Weighed, StudioAsked Asked, int Draft, bool Read)
{
    private static readonly PolicyGrid Limits = PolicyForm.Rules.First(rule => rule.Code == AmountBeyondLimit.Key).Grid!;

    public IReadOnlyList<FrontierPoint> Curve => Asked.Segment is { } segment ? Weighed.Frontier.Segments[segment.Index] : Weighed.Frontier.All;

    /// <summary>Segments that have a curve of their own.</summary>
    public IReadOnlyList<Segment> Segments => [.. Segment.All.Where(segment => Weighed.Frontier.Segments[segment.Index].Count > 0)];

    /// <summary>Why no curve is drawn; null where one is.</summary>
    public CannotSay? NoCurve => Curve.Count == 0 ? CannotSay.NoClaims : Curve.Any(point => point.Rate is not null) ? null : CannotSay.TruthUnknown;

    public static StudioWeighing? Of(StudiedDraft studied, StudioAsked asked, int draft)
    {
        if (studied.Draft.Months.Count == 0)
        {
            return null;
        }

        var read = asked.TryAccept(studied.Replayed.Policy.Currency, out var accepted);
        return new StudioWeighing(WeighedDraft.Of(studied, accepted), asked, draft, read);
    }

    /// <summary>How many claims the advised segments have, and how many of them the draft believes as it stands.</summary>
    public (int Claims, int Believed) Advisable(Advice advice)
    {
        var known = advice.Thresholds.Where(threshold => threshold.Most is not null).Select(threshold => threshold.Segment).ToHashSet();
        var parts = Weighed.Studied.Draft.Segments.Where(one => known.Contains(one.Segment)).Select(one => one.Part).ToList();
        return (parts.Sum(part => part.Claims), parts.Sum(part => part.Claims - part.ForReview));
    }

    /// <summary>Today's policy where it is in the same currency, then the draft.</summary>
    public IEnumerable<FrontierDot> Dots(string today, string draft)
    {
        var (before, after) = (Weighed.Studied.Live, Weighed.Studied.Draft);
        var dots = new List<(string Name, SimulationResult Result)> { (today, before), (draft, after) };
        return dots.Where(dot => dot.Result.Leakage.Amount.Currency == after.Leakage.Amount.Currency)
            .Select(dot => (dot.Name, Part: PartOf(dot.Result))).Where(dot => dot.Part is { Claims: > 0 })
            .Select(dot => new FrontierDot(dot.Name, (double)(dot.Part!.Claims - dot.Part.ForReview) / dot.Part.Claims, dot.Part));
    }

    /// <summary>The fields with the advised thresholds in them; null where nothing is advised.</summary>
    public IReadOnlyDictionary<string, string>? Advised(IReadOnlyDictionary<string, string> fields)
    {
        if (!Read || Weighed.Advice.Value is not { } advice)
        {
            return null;
        }

        var taken = new Dictionary<string, string>(fields, StringComparer.Ordinal) { [$"rules.{AmountBeyondLimit.Key}"] = "on" };
        foreach (var threshold in advice.Thresholds)
        {
            if (threshold.Most is { } most)
            {
                taken[Limits.Cell(threshold.Segment.Type, threshold.Segment.Standing).Path] = most.AmountText;
            }
        }

        return taken;
    }

    private SimulatedPart? PartOf(SimulationResult result) => Asked.Segment is { } segment
        ? result.Segments.FirstOrDefault(one => one.Segment == segment)?.Part
        : new SimulatedPart(
            result.Months.Sum(month => month.Part.OnWord),
            result.Months.Sum(month => month.Part.PromisedOn),
            result.Months.Sum(month => month.Part.ForReview),
            result.OnWordAmount + result.PromisedOnAmount,
            result.ForReviewAmount,
            result.Leakage);
}
