using System.Globalization;
using System.Text;

namespace TrustClaims.Domain.Voices;

/// <summary>One word of a text, or one picture sign.</summary>
/// <param name="Key">In small letters without accents; "isn’t" and "isnt" are one.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="End">Where it has ended.</param>
/// <param name="BeginsClause">A full stop, a comma, a new line or the like stands before it.</param>
/// <param name="IsQuoted">It stands within quotation marks: somebody else's word, or a name.</param>
internal sealed record WrittenWord(string Key, int Start, int End, bool BeginsClause, bool IsQuoted)
{
    private const string Apostrophes = "'’ʼ";
    private const string Breaks = ".,;:!?…()\n\r–—";

    /// <summary>Longer quotations are taken for quotation marks that somebody forgot to close.</summary>
    private const int LongestQuotation = 200;

    // What English hangs on a word: "isn’t", "I’m", "we’ve".
    private static readonly string[] Endings = ["t", "m", "s", "d", "re", "ve", "ll"];

    public static string KeyOf(string text) => string.Join(' ', Of(text).Select(word => word.Key));

    public static List<WrittenWord> Of(string text)
    {
        var words = new List<WrittenWord>();
        var (begins, quotedUntil) = (false, 0);
        for (var at = 0; at < text.Length;)
        {
            var end = EndOfWord(text, at);
            if (end == at)
            {
                begins |= Breaks.Contains(text[at], StringComparison.Ordinal);
                quotedUntil = at < quotedUntil ? quotedUntil : EndOfQuotation(text, at);
                at++;
                continue;
            }

            words.Add(new WrittenWord(Folded(text[at..end]), at, end, begins, at < quotedUntil));
            (at, begins) = (end, false);
        }

        return words;
    }

    private static int EndOfWord(string text, int at)
    {
        if (IsPicture(text, at))
        {
            return at + 2;
        }

        var end = EndOfLetters(text, at);
        var next = end + 1;
        return end > at && next < text.Length && Apostrophes.Contains(text[end], StringComparison.Ordinal) && EndOfLetters(text, next) is var tail &&
            Endings.Contains(text[next..tail], StringComparer.OrdinalIgnoreCase) ? tail : end;
    }

    private static int EndOfLetters(string text, int at)
    {
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || char.GetUnicodeCategory(text[at]) == UnicodeCategory.NonSpacingMark))
        {
            at++;
        }

        return at;
    }

    private static bool IsPicture(string text, int at) => at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]) &&
        CharUnicodeInfo.GetUnicodeCategory(char.ConvertToUtf32(text[at], text[at + 1])) == UnicodeCategory.OtherSymbol;

    /// <returns>0 where none begins here, or none that ends.</returns>
    private static int EndOfQuotation(string text, int at)
    {
        var closing = text[at] switch
        {
            '«' => '»',
            '“' => '”',
            '"' => '"',
            _ => '\0',
        };
        var end = closing == '\0' ? -1 : text.IndexOf(closing, at + 1, Math.Min(LongestQuotation, text.Length - at - 1));
        return end + 1;
    }

    private static string Folded(string word)
    {
        if (Ascii.IsValid(word))
        {
            return word.ToLowerInvariant().Replace("'", "", StringComparison.Ordinal);
        }

        var key = new StringBuilder();
        foreach (var sign in word.Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (char.GetUnicodeCategory(sign) != UnicodeCategory.NonSpacingMark && !Apostrophes.Contains(sign, StringComparison.Ordinal))
            {
                key.Append(sign switch
                {
                    'œ' => "oe",
                    'æ' => "ae",
                    _ => sign.ToString(),
                });
            }
        }

        return key.ToString();
    }
}
