using System.Text.RegularExpressions;

namespace TrustClaims.Application.Words;

/// <summary>The vocabulary of suspicion: whole words with their inflections, which no text for customers uses, whether we or a manager wrote it.</summary>
public static partial class SuspicionWords
{
    /// <summary>What may be said all the same: it promises the contrary.</summary>
    private static readonly string[] Exceptions = ["rien à prouver", "nothing to prove"];

    /// <summary>The first such word, as it is written there; null where there is none.</summary>
    /// <param name="language">fr or en: the text's own.</param>
    public static string? In(string language, string text)
    {
        foreach (var exception in Exceptions)
        {
            text = text.Replace(exception, "", StringComparison.OrdinalIgnoreCase);
        }

        return (language == "fr" ? French() : English()).Match(text) is { Success: true } found ? found.Value : null;
    }

    [GeneratedRegex(
        @"\b(fraud\w*|suspect\w*|suspicion\w*|soupçon\w*|preuves?|prouv\w*|justifi\w*|contrôl\w*|vérifi\w*|enquêt\w*|abus\w*|mensong\w*|mentir|menteu\w*|scor(e|es|er|ing)|risqu\w*)\b",
        RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex French();

    [GeneratedRegex(
        @"\b(fraud\w*|suspicio\w*|suspect\w*|proofs?|prov(e|es|ed|en|ing)|eviden\w*|justif\w*|investigat\w*|abus\w*|lie[sd]?|liars?|lying|scor(e|es|ed|ing)|risk\w*)\b",
        RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex English();
}
