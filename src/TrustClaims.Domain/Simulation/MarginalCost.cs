using System.Runtime.InteropServices;
using TrustClaims.Domain.Trust;

namespace TrustClaims.Domain.Simulation;

/// <summary>
/// What one more point of instant yes costs in a year: the mean leakage of the claims just beyond today's thresholds, taken in the order in which they would come
/// within if all thresholds rose by the same factor. Their truth is known best, because people looked at them.
/// </summary>
/// <param name="Amount">A year, for one claim in a hundred of all.</param>
/// <param name="Low">With <paramref name="High"/>, the 95 % interval for what such a point costs in the long run; another year's claims differ from these.</param>
/// <param name="Method">Never the plain sum, which is of these claims alone; by <see cref="LeakageMethod.AtMost"/> the high end is "at most".</param>
/// <param name="Points">How many points of the share the claims looked at make up.</param>
/// <param name="Known">How many claims of known truth stand behind the figure; those of unknown truth are taken as honest.</param>
/// <param name="NoneHonest">The same if none of the unknown were honest; null where there is none.</param>
public sealed record MarginalCost(Money Amount, Money Low, Money High, LeakageMethod Method, double Points, int Known, MarginalCost? NoneHonest)
{
    /// <summary>Where one point holds too few known claims, as many points are looked at, and no more.</summary>
    private const double MostPoints = 5;

    /// <param name="today">The thresholds on amounts that hold now; segments without one believe everybody already.</param>
    public static Figure<MarginalCost> Of(Believable claims, Threshold<Money> today)
    {
        if (claims.Count == 0)
        {
            return CannotSay.NoClaims;
        }

        if (claims.Length.TotalDays < Believable.ShortestDays)
        {
            return CannotSay.TooShort;
        }

        var point = claims.Whole / 100.0;
        var beyond = NextBeyond(claims, today, point);
        return beyond.Count < point ? CannotSay.NobodyLeft : Of(CollectionsMarshal.AsSpan(beyond), claims, point);
    }

    private static Figure<MarginalCost> Of(ReadOnlySpan<Observation> beyond, Believable claims, double point)
    {
        var (honest, worst) = (new WeightedMean(unknownAreHonest: true), new WeightedMean(unknownAreHonest: false));
        foreach (ref readonly var claim in beyond)
        {
            honest.Add(claim);
            worst.Add(claim);
        }

        return honest.Known < Believable.FewestKnown ? CannotSay.TooFewKnown
            : Told(honest, beyond, claims, point, honest.Unknown == 0 ? null : Told(worst, beyond, claims, point, noneHonest: null));
    }

    private static MarginalCost Told(in WeightedMean mean, ReadOnlySpan<Observation> beyond, Believable claims, double point, MarginalCost? noneHonest)
    {
        var atMost = mean.False < Leakage.FewestForNormal;
        var high = atMost ? mean.AtMost(beyond) : mean.Value + (Intervals.Normal * mean.Deviation);
        var low = atMost ? 0 : mean.Value - (Intervals.Normal * mean.Deviation);
        Money AYear(double ofOne) => new((long)Math.Round(Math.Max(0, ofOne) * point / claims.Years), claims.Currency);
        return new MarginalCost(
            AYear(mean.Value),
            AYear(low),
            AYear(high),
            atMost ? LeakageMethod.AtMost : LeakageMethod.HorvitzThompson,
            beyond.Length / point,
            mean.Known,
            noneHonest);
    }

    private static List<Observation> NextBeyond(Believable claims, Threshold<Money> today, double point)
    {
        var waiting = new PriorityQueue<(Segment Segment, int Claim), (double Factor, long Amount)>();
        foreach (var segment in Segment.All)
        {
            if (today.For(segment.Type, segment.Standing) is { } threshold)
            {
                Wait(segment, claims.Within(segment, threshold));
            }
        }

        var (beyond, known, last) = (new List<Observation>(), 0, default((double, long)));
        while (waiting.TryPeek(out var next, out var when) && (when == last || beyond.Count < (known < Believable.FewestKnown ? MostPoints : 1) * point))
        {
            waiting.Dequeue();
            var claim = claims.In(next.Segment)[next.Claim];
            beyond.Add(claim);
            (known, last) = (known + (claim.IsKnown ? 1 : 0), when);
            Wait(next.Segment, next.Claim + 1);
        }

        return beyond;

        void Wait(Segment segment, int claim)
        {
            if (claim < claims.In(segment).Length)
            {
                var amount = claims.In(segment)[claim].Amount;
                waiting.Enqueue((segment, claim), (amount / (double)today.For(segment.Type, segment.Standing)!.Value.Minor, amount));
            }
        }
    }
}
