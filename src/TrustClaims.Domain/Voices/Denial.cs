namespace TrustClaims.Domain.Voices;

/// <summary>Whether what follows is denied: "pas du tout en colère", "sans colère", "not at all angry", "I'm no longer cross".</summary>
internal static class Denial
{
    /// <summary>So many words may stand between what denies and what is denied.</summary>
    private const int Farthest = 4;

    /// <summary>"Je ne suis plus fâché": "plus" alone says as often that there is more of it.</summary>
    private const string Plus = "plus";

    private static readonly HashSet<string> Deny = new(StringComparer.Ordinal)
    {
        "pas", "jamais", "aucun", "aucune", "sans", "ni", "nullement", "rien",
        "not", "never", "no", "without", "nor", "hardly", "isnt", "wasnt", "arent", "werent", "dont", "doesnt", "didnt", "aint", "havent", "hasnt",
    };

    private static readonly HashSet<string> Between = new(StringComparer.Ordinal)
    {
        "du", "tout", "vraiment", "tres", "si", "trop", "de", "d", "la", "le", "moindre", "particulierement", "specialement", "franchement", "en", "etre", "ete", "encore", "plus",
        "at", "all", "really", "very", "that", "so", "too", "even", "longer", "particularly", "in", "any", "the", "a", "bit", "least", "yet", "exactly", "being", "been", "feeling", "to", "be",
    };

    /// <param name="at">Where it begins.</param>
    public static bool Before(IReadOnlyList<WrittenWord> words, int at)
    {
        for (var before = at - 1; before >= 0 && at - before <= Farthest + 1 && !words[before + 1].BeginsClause; before--)
        {
            var word = words[before].Key;
            if (Deny.Contains(word) || (word == Plus && HasNe(words, before)))
            {
                return true;
            }

            if (!Between.Contains(word))
            {
                return false;
            }
        }

        return false;
    }

    private static bool HasNe(IReadOnlyList<WrittenWord> words, int at) => words.Take(at).TakeLast(Farthest).Any(word => word.Key is "ne" or "n");
}
