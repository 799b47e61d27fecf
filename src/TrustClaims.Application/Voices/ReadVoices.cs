using TrustClaims.Domain.Voices;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Voices;

/// <summary>What is said of one theme.</summary>
/// <param name="Now">Messages of the period.</param>
/// <param name="Before">Messages of the period before.</param>
/// <param name="Upset">How many of the period's hold words of anger or distress.</param>
/// <param name="Quotes">The newest, for managers alone, with the words by which they are known.</param>
public sealed record ThemeVoices(Theme Theme, int Now, int Before, int Upset, IReadOnlyList<ThemeQuote> Quotes);

/// <param name="By">The words by which the theme was known.</param>
public sealed record ThemeQuote(SaidByCustomer Said, string By);

/// <summary>What customers say in a period, against the one before.</summary>
/// <param name="Themes">The most spoken of first; those that nobody speaks of are left out.</param>
/// <param name="Rising">Null where there is too little to tell from.</param>
/// <param name="Messages">How many messages there are.</param>
/// <param name="Before">How many there were in the period before.</param>
/// <param name="Upset">How many hold words of anger or distress.</param>
/// <param name="Unthemed">How many speak of no theme.</param>
public sealed record PeriodVoices(IReadOnlyList<ThemeVoices> Themes, IReadOnlyList<RisingTerm>? Rising, int Messages, int Before, int Upset, int Unthemed);

public sealed class ReadVoices(ClaimsDb db)
{
    /// <summary>The periods to choose from, in days.</summary>
    public static IReadOnlyList<int> Periods { get; } = [7, 28, 90];

    public const int Usual = 28;

    private const int MostQuotes = 3;
    private const int MostRising = 15;

    public async Task<PeriodVoices> Read(int days, DateTimeOffset now, CancellationToken cancellation)
    {
        var start = now.AddDays(-days);
        var (said, before) = (await db.SaidBetween(start, now, cancellation), await db.SaidBetween(start.AddDays(-days), start, cancellation));
        var (themes, feelings) = (await db.ReadThemes(cancellation), await db.ReadFeelings(cancellation));
        var read = said.Select(one => (Said: one, Found: themes.In(one.Text), IsUpset: feelings.In(one.Text).Count > 0)).ToList();
        var earlier = before.SelectMany(one => themes.In(one.Text)).CountBy(one => one.Theme).ToDictionary();
        return new PeriodVoices(
            [.. Enum.GetValues<Theme>().Where(theme => theme != Theme.None).Select(theme => Of(theme)).Where(one => one.Now + one.Before > 0).OrderByDescending(one => one.Now).ThenBy(one => one.Theme)],
            RisingTerms.Of(TermCounts.Of(said.Select(one => one.Text), ThemeFile.StopWords), TermCounts.Of(before.Select(one => one.Text), ThemeFile.StopWords), MostRising),
            said.Count,
            before.Count,
            read.Count(one => one.IsUpset),
            read.Count(one => one.Found.Count == 0));

        ThemeVoices Of(Theme theme)
        {
            var of = read.Where(one => one.Found.Any(found => found.Theme == theme)).ToList();
            return new ThemeVoices(
                theme, of.Count, earlier.GetValueOrDefault(theme), of.Count(one => one.IsUpset),
                [.. of.Take(MostQuotes).Select(one => new ThemeQuote(one.Said, one.Found.First(found => found.Theme == theme).Words))]);
        }
    }
}
