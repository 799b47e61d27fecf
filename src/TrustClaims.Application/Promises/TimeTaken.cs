namespace TrustClaims.Application.Promises;

/// <summary>So many that took so long, in whole minutes: 0 is less than one.</summary>
/// <param name="Open">They have not ended: they have taken so long already, and will take longer.</param>
public sealed record Took(long Minutes, int Count, bool Open = false);

/// <summary>How long something took, by the estimate of Kaplan and Meier: what has not ended counts for as long as it has waited, and no longer.</summary>
/// <param name="Count">Ended or not.</param>
/// <param name="Median">Half of them took no longer; in minutes.</param>
/// <param name="Slow">95 of 100 took no longer; the longest, where there are fewer than twenty.</param>
/// <remarks>Kaplan, Meier: Nonparametric estimation from incomplete observations, J. Amer. Statist. Assoc. 53 (1958). Where all have ended, it is the nearest rank.</remarks>
public sealed record TimeTaken(int Count, long Median, long Slow)
{
    public const int FewestForSlow = 20;

    // A product of shares is not exact to the last digit.
    private const double Exact = 1e-9;

    /// <summary>How many of them have not ended.</summary>
    public int Open { get; init; }

    /// <summary>Half of them took longer than <see cref="Median"/>: how much longer is not known yet.</summary>
    public bool MedianIsLonger { get; init; }

    /// <inheritdoc cref="MedianIsLonger"/>
    public bool SlowIsLonger { get; init; }

    /// <returns>Null where there are none.</returns>
    public static TimeTaken? Of(IEnumerable<Took> times)
    {
        // Of those that waited as long as others took, it is known that they take longer.
        var sorted = times.OrderBy(one => one.Minutes).ThenBy(one => one.Open).ToList();
        var all = sorted.Sum(one => one.Count);
        if (all == 0)
        {
            return null;
        }

        var (median, slow) = (At(0.5), At(all < FewestForSlow ? 1 : 0.95));
        return new TimeTaken(all, median ?? sorted[^1].Minutes, slow ?? sorted[^1].Minutes)
        {
            Open = sorted.Where(one => one.Open).Sum(one => one.Count),
            MedianIsLonger = median is null,
            SlowIsLonger = slow is null,
        };

        // A time that something really took, by which so large a share had ended; null where it is beyond all that is known.
        long? At(double share)
        {
            var (waiting, left) = (all, 1.0);
            foreach (var one in sorted)
            {
                if (!one.Open && (left *= (double)(waiting - one.Count) / waiting) <= 1 - share + Exact)
                {
                    return one.Minutes;
                }

                waiting -= one.Count;
            }

            return null;
        }
    }
}
