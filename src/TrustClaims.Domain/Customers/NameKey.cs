using System.Globalization;
using System.Text;

namespace TrustClaims.Domain.Customers;

/// <summary>A name as people type it while they listen: capitals or not, accents or not, a hyphen or a space. "Éloïse Martin-Roy" and "eloise martin roy" are one.</summary>
public static class NameKey
{
    /// <returns>Null where nothing of it is a letter or a digit.</returns>
    public static string? Of(string? name) => Words(name) is { Count: > 0 } words ? string.Join(' ', words) : null;

    /// <summary>The last word first: "ADA ESSAI" is "ESSAI ADA".</summary>
    /// <returns>Null where nothing of it is a letter or a digit.</returns>
    public static string? Turned(string? name) => Words(name) is { Count: > 0 } words ? string.Join(' ', words.TakeLast(1).Concat(words.SkipLast(1))) : null;

    private static List<string> Words(string? name)
    {
        var key = new StringBuilder();
        foreach (var sign in Writing.Decomposed(name ?? ""))
        {
            if (char.IsLetterOrDigit(sign))
            {
                key.Append(char.ToUpperInvariant(sign));
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(sign) != UnicodeCategory.NonSpacingMark && sign is not ('\'' or '’'))
            {
                key.Append(' ');
            }
        }

        return [.. key.ToString().Normalize().Split(' ', StringSplitOptions.RemoveEmptyEntries)];
    }
}
