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
        var (themes, feelings) = (await db.ReadThemes(cancellation), await db.ReadFeelings(cancellation));
        var (said, before) = (await Tally(start, now), await Tally(start.AddDays(-days), start));
        return new PeriodVoices(
            [.. Enum.GetValues<Theme>().Where(theme => theme != Theme.None).Select(Of).Where(one => one.Now + one.Before > 0).OrderByDescending(one => one.Now).ThenBy(one => one.Theme)],
            RisingTerms.Of(said.Terms.Counted(), before.Terms.Counted(), MostRising),
            said.Messages,
            before.Messages,
            said.Upset,
            said.Unthemed);

        async Task<VoicesTally> Tally(DateTimeOffset after, DateTimeOffset until)
        {
            var tally = new VoicesTally(themes, feelings, MostQuotes);
            await foreach (var one in db.SaidBetween(after, until, cancellation))
            {
                tally.Add(one);
            }

            return tally;
        }

        ThemeVoices Of(Theme theme)
        {
            var of = said.Of(theme);
            return new ThemeVoices(theme, of.Messages, before.Of(theme).Messages, of.Upset, of.Quotes);
        }
    }
}
