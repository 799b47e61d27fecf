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
    public static string Taken(this Texts words, string key, TimeTaken taken) => taken.Count == 1
        ? words[$"{key}.one", taken.Count, words.Duration(taken.Median)]
        : words[
            $"{key}.other",
            taken.Count,
            words.Within(taken.Median),
            taken.Count < TimeTaken.FewestForSlow ? words.Never(taken.Slow) : words["record.slow", words.Within(taken.Slow)]];

    // "en 50 minutes au plus", "en moins d’une minute"
    private static string Within(this Texts words, long minutes) => minutes == 0 ? words["record.within.none"] : words["record.within", words.Duration(minutes)];

    // "jamais plus de 3 heures"
    private static string Never(this Texts words, long longest) => longest <= 1 ? words["record.longest.none"] : words["record.longest", words.Duration(longest)];

    public static string Share(this Texts words, PromisesOfKind kind) => kind.Share is not { } share ? ""
        : kind.Ended < FewestForPercent ? words["record.share.few", kind.Kept, kind.Ended]
        : words["record.share.of", kind.Kept, kind.Ended, Percent(share.Share), Percent(share.Low), Percent(share.High)];

    // 99.96 % is not all: nothing is rounded up to perfection.
    private static double Percent(double share) => Math.Floor(share * 1000) / 10;

    private static int Up(long minutes, int unit) => (int)((minutes + unit - 1) / unit);
}
