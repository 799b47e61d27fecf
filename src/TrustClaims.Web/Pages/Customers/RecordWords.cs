using TrustClaims.Application.Promises;
using TrustClaims.Application.Words;

namespace TrustClaims.Web.Pages.Customers;

/// <summary>How the figures of our record read: never better than they are.</summary>
internal static class RecordWords
{
    /// <summary>Below, a percentage would say more than is known.</summary>
    public const int FewestForPercent = 5;

    private const int Hour = 60;
    private const int Day = 24 * Hour;

    /// <summary>"moins d’une minute", "50 minutes", "22 heures", "3 jours": rounded up.</summary>
    public static string Duration(this Texts words, long minutes) => minutes switch
    {
        0 => words["record.minutes.none"],
        < 2 * Hour => words.Count("record.minutes", (int)minutes),
        < 2 * Day => words.Count("record.hours", Up(minutes, Hour)),
        _ => words.Count("record.days", Up(minutes, Day)),
    };

    /// <param name="key">"record.answer" or "record.pay".</param>
    public static string Taken(this Texts words, string key, TimeTaken taken)
    {
        if (taken.Open == taken.Count)
        {
            return words.Count($"{key}.waiting", taken.Count, words.Waited(taken.Slow));
        }

        var told = taken.Count == 1
            ? words[$"{key}.one", taken.Count, words.Duration(taken.Median)]
            : words[
                $"{key}.other",
                taken.Count,
                taken.MedianIsLonger ? words.Longer(taken.Median) : words.Within(taken.Median),
                taken.Count < TimeTaken.FewestForSlow ? words.Longest(taken) : words["record.slow", taken.SlowIsLonger ? words.Longer(taken.Slow) : words.Within(taken.Slow)]];
        return taken.Open == 0 ? told : $"{told} {words.Count($"{key}.open", taken.Open)}";
    }

    // "en 50 minutes au plus", "en moins d’une minute"
    private static string Within(this Texts words, long minutes) => minutes == 0 ? words["record.within.none"] : words["record.within", words.Duration(minutes)];

    // "en plus de 3 jours": no longer than they have waited.
    private static string Longer(this Texts words, long minutes) => minutes == 0 ? words["record.longer.none"] : words["record.longer", words.Waited(minutes)];

    // "la plus longue, 3 heures", or how long it has waited
    private static string Longest(this Texts words, TimeTaken taken) =>
        taken.SlowIsLonger ? words["record.longest.waiting", words.Waited(taken.Slow)] : taken.Slow == 0 ? words["record.longest.none"] : words["record.longest", words.Duration(taken.Slow)];

    public static string Share(this Texts words, PromisesOfKind kind) => kind.Share is not { } share ? ""
        : kind.Ended < FewestForPercent ? words["record.share.few", kind.Kept, kind.Ended]
        : words["record.share.of", kind.Kept, kind.Ended, Percent(share.Share), Percent(share.Low), Percent(share.High)];

    // 99.96 % is not all: nothing is rounded up to perfection.
    private static double Percent(double share) => Math.Floor(share * 1000) / 10;

    // The same as a duration, rounded down.
    internal static string Waited(this Texts words, long minutes) =>
        words.Duration(minutes < 2 * Hour ? minutes : minutes < 2 * Day ? minutes / Hour * Hour : minutes / Day * Day);

    private static int Up(long minutes, int unit) => (int)((minutes + unit - 1) / unit);
}
