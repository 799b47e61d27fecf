using TrustClaims.Domain.Voices;

namespace TrustClaims.Application.Voices;

/// <summary>Counts the words of a period as they are read, one message after the other: a few of them are kept, however many there are.</summary>
/// <param name="quotes">How many messages of each theme are kept: the first that come.</param>
internal sealed class VoicesTally(Themes themes, Feelings feelings, int quotes)
{
    private readonly Dictionary<Theme, ThemeTally> byTheme = [];

    public int Messages { get; private set; }

    public int Upset { get; private set; }

    public int Unthemed { get; private set; }

    public TermTally Terms { get; } = new(ThemeFile.StopWords);

    public void Add(SaidByCustomer said)
    {
        var text = WrittenText.Of(said.Text);
        var (found, upset) = (themes.In(text), feelings.In(text).Count > 0 ? 1 : 0);
        Terms.Add(said.Customer, text);
        (Messages, Upset, Unthemed) = (Messages + 1, Upset + upset, Unthemed + (found.Count == 0 ? 1 : 0));
        foreach (var (theme, words) in found)
        {
            var before = Of(theme);
            byTheme[theme] = new ThemeTally(
                before.Messages + 1, before.Upset + upset, before.Quotes.Count < quotes ? [.. before.Quotes, new ThemeQuote(said, words)] : before.Quotes);
        }
    }

    public ThemeTally Of(Theme theme) => byTheme.GetValueOrDefault(theme, ThemeTally.None);
}

/// <param name="Messages">How many speak of it.</param>
/// <param name="Upset">How many of these hold words of anger or distress.</param>
internal sealed record ThemeTally(int Messages, int Upset, IReadOnlyList<ThemeQuote> Quotes)
{
    public static ThemeTally None { get; } = new(0, 0, []);
}
