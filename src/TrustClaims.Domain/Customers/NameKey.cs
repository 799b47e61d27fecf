using System.Globalization;
using System.Text;

namespace TrustClaims.Domain.Customers;

/// <summary>
/// A name as people type it while they listen: capitals or not, accents or not, with or without what stands between its words. "Jean-Pierre d'Arc" and
/// "jeanpierre darc" are one.
/// </summary>
public static class NameKey
{
    /// <summary>A name is looked for by so many of its words; no person has more.</summary>
    private const int MostWords = 8;

    /// <summary>Of so many any two are looked for together.</summary>
    private const int MostPaired = 6;

    /// <returns>Null where nothing of it is a letter or a digit.</returns>
    public static string? Of(string? name) => Words(name) is { Count: > 0 } words ? string.Concat(words) : null;

    /// <summary>
    /// The name begun at each of its words, and gone round; and any two of its words, since few say all of them. Whichever is said first, what is said begins one of these.
    /// </summary>
    /// <returns>None where nothing of it is a letter or a digit.</returns>
    public static IReadOnlyList<string> Turns(string? name)
    {
        var words = Words(name);
        var turns = words.Take(MostWords).Select((_, first) => string.Concat(words.Skip(first).Concat(words.Take(first)))).ToList();
        var few = words.Take(MostPaired).ToList();
        var pairs = few.SelectMany((one, at) => few.Where((_, other) => other != at).Select(other => one + other));
        return [.. turns.Concat(pairs.Where(pair => !turns.Exists(turn => turn.StartsWith(pair, StringComparison.Ordinal)))).Distinct()];
    }

    private static List<string> Words(string? name)
    {
        var key = new StringBuilder();
        foreach (var sign in Writing.Decomposed(name ?? ""))
        {
            if (char.IsLetterOrDigit(sign))
            {
                key.Append(char.ToUpperInvariant(sign));
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(sign) != UnicodeCategory.NonSpacingMark)
            {
                key.Append(' ');
            }
        }

        return [.. key.ToString().Normalize().Split(' ', StringSplitOptions.RemoveEmptyEntries)];
    }
}
