namespace TrustClaims.Domain.Voices;

/// <summary>What customers speak of: a set of its own, because what is changed for each is told under its name.</summary>
public enum Theme
{
    /// <summary>Words that speak of none of these, though they may look like it.</summary>
    None,
    Delay,
    Carrier,
    Tracking,
    Packaging,
    Item,
    Money,
    Reaching,
    Page,
    Cover,
    Thanks,
}

/// <summary>A word or a few, one after the other, by which a theme is known.</summary>
public sealed record ThemePhrase(string Phrase, Theme Theme);

/// <summary>A theme found in a message.</summary>
/// <param name="Words">By which it was found, as they stand there.</param>
public sealed record FoundTheme(Theme Theme, string Words);

/// <summary>Knows what a message is about by a list of words that anybody can read. A message may be about several themes, and about none.</summary>
public sealed class Themes
{
    private readonly Dictionary<string, List<Phrase>> byFirstWord;

    /// <param name="phrases">In any spelling of capitals, accents and apostrophes; what holds no word is left out.</param>
    public Themes(IEnumerable<ThemePhrase> phrases) => byFirstWord = phrases
        .Select(one => new Phrase(WrittenWord.Of(one.Phrase).Select(word => word.Key).ToList(), one.Theme))
        .Where(phrase => phrase.Words.Count > 0)
        .GroupBy(phrase => phrase.Words[0], StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.OrderByDescending(phrase => phrase.Words.Count).ToList(), StringComparer.Ordinal);

    /// <summary>Each theme once, by the first of its words; of two phrases that begin together the longer counts.</summary>
    public IReadOnlyList<FoundTheme> In(string text) => In(WrittenText.Of(text));

    /// <inheritdoc cref="In(string)"/>
    public IReadOnlyList<FoundTheme> In(WrittenText written)
    {
        var (text, words, found) = (written.Text, written.Words, new List<FoundTheme>());
        for (var at = 0; at < words.Count; at++)
        {
            if (!byFirstWord.TryGetValue(words[at].Key, out var phrases) || phrases.Find(phrase => Stands(phrase, words, at)) is not { } phrase)
            {
                continue;
            }

            var last = at + phrase.Words.Count - 1;
            if (phrase.Theme != Theme.None && !found.Exists(one => one.Theme == phrase.Theme))
            {
                found.Add(new FoundTheme(phrase.Theme, text[words[at].Start..words[last].End]));
            }

            at = last;
        }

        return found;
    }

    private static bool Stands(Phrase phrase, IReadOnlyList<WrittenWord> words, int at) =>
        at + phrase.Words.Count <= words.Count && !phrase.Words.Where((word, index) => words[at + index].Key != word || (index > 0 && words[at + index].BeginsClause)).Any();

    private sealed record Phrase(IReadOnlyList<string> Words, Theme Theme);
}
