namespace TrustClaims.Domain.Voices;

public enum Feeling
{
    /// <summary>Words that say nothing of the kind, though they may look like it.</summary>
    None,
    Anger,
    Distress,
}

/// <summary>A word or a few, one after the other, by which a feeling is noticed.</summary>
public sealed record FeltPhrase(string Phrase, Feeling Feeling);

/// <summary>What was found in a message.</summary>
/// <param name="Words">As they stand there.</param>
public sealed record NoticedWords(string Words, Feeling Feeling);

/// <summary>
/// Notices anger and distress in what a customer writes, by a list of words that anybody can read. What is denied ("pas en colère", "not angry") and what stands in
/// quotation marks is not counted. It says nothing of a person, and no decision reads it: whoever should not be left waiting is answered earlier, and that is all.
/// </summary>
public sealed class Feelings
{
    private readonly Dictionary<string, List<Phrase>> byFirstWord;

    /// <param name="phrases">In any spelling of capitals, accents and apostrophes; what holds no word is left out.</param>
    public Feelings(IEnumerable<FeltPhrase> phrases) => byFirstWord = phrases
        .Select(felt => new Phrase(WrittenWord.Of(felt.Phrase).Select(word => word.Key).ToList(), felt.Feeling))
        .Where(phrase => phrase.Words.Count > 0)
        .GroupBy(phrase => phrase.Words[0], StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.OrderByDescending(phrase => phrase.Words.Count).ToList(), StringComparer.Ordinal);

    /// <summary>In the order in which they stand there, each once; none where nothing was found.</summary>
    public IReadOnlyList<NoticedWords> In(string text) => In(WrittenText.Of(text));

    /// <inheritdoc cref="In(string)"/>
    public IReadOnlyList<NoticedWords> In(WrittenText written)
    {
        var (text, words, found) = (written.Text, written.Words, new List<NoticedWords>());
        for (var at = 0; at < words.Count; at++)
        {
            if (words[at].IsQuoted || Longest(words, at) is not { } phrase)
            {
                continue;
            }

            var last = at + phrase.Words.Count - 1;
            if (phrase.Feeling != Feeling.None && !Denial.Before(words, at))
            {
                found.Add(new NoticedWords(text[words[at].Start..words[last].End], phrase.Feeling));
            }

            at = last;
        }

        return found.DistinctBy(one => Key(one.Words), StringComparer.Ordinal).ToList();
    }

    /// <summary>By which two spellings are one: small letters, no accents. Empty where there is no word in it.</summary>
    public static string Key(string phrase) => WrittenWord.KeyOf(phrase);

    private Phrase? Longest(IReadOnlyList<WrittenWord> words, int at) =>
        byFirstWord.TryGetValue(words[at].Key, out var phrases) ? phrases.Find(phrase => Stands(phrase, words, at)) : null;

    private static bool Stands(Phrase phrase, IReadOnlyList<WrittenWord> words, int at) =>
        at + phrase.Words.Count <= words.Count && phrase.Words.Select((word, index) => (word, index))
            .All(one => words[at + one.index].Key == one.word && (one.index == 0 || !words[at + one.index].BeginsClause));

    private sealed record Phrase(IReadOnlyList<string> Words, Feeling Feeling);
}
