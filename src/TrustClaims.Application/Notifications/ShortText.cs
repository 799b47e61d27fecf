using System.Globalization;
using System.Text;
using TrustClaims.Domain;

namespace TrustClaims.Application.Notifications;

/// <summary>
/// What an SMS says: who writes, about what, and where to read it. Two segments at most, in the alphabet that phones pack densely (GSM 03.38): marks that
/// it lacks are left off. Where the words are in no such letters, each segment holds less than half.
/// </summary>
public static class ShortText
{
    /// <summary>Two segments of a joined message, in characters of the dense alphabet.</summary>
    public const int Most = 2 * 153;

    /// <summary>The same in UTF-16.</summary>
    public const int MostWide = 2 * 67;

    private const string Dense =
        "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    /// <summary>Each of them takes the room of two.</summary>
    private const string Double = "^{}\\[~]|€";

    /// <param name="link">Left whole, whatever its length: half a link opens nothing.</param>
    public static string Of(string said, Uri link) => Said(said, link) + After(link);

    /// <summary>The words that stand before the link.</summary>
    public static string Said(string said, Uri link)
    {
        var (words, address) = (Plain(said), After(link));
        var (room, most) = words.All(IsDense) ? (Room(address), Most) : (address.Length, MostWide);
        return Cut(words, most - room);
    }

    /// <summary>In characters of the dense alphabet.</summary>
    public static int Room(string text) => text.Sum(letter => Double.Contains(letter, StringComparison.Ordinal) ? 2 : 1);

    public static bool IsDense(char letter) => Dense.Contains(letter, StringComparison.Ordinal) || Double.Contains(letter, StringComparison.Ordinal);

    private static string After(Uri link) => $"\n{link.AbsoluteUri}";

    private static string Plain(string text)
    {
        var plain = new StringBuilder();
        foreach (var letter in text)
        {
            plain.Append(letter switch
            {
                _ when char.IsWhiteSpace(letter) || Writing.IsSteering(letter) => " ",
                _ when IsDense(letter) => letter.ToString(),
                '’' or '‘' => "'",
                '«' or '»' or '“' or '”' => "\"",
                '…' => "...",
                '–' or '—' => "-",
                'œ' => "oe",
                'Œ' => "OE",
                _ => Unmarked(letter),
            });
        }

        return plain.ToString();
    }

    // "ê" is an e; a letter of another script stays what it is.
    private static string Unmarked(char letter)
    {
        if (char.IsSurrogate(letter))
        {
            return letter.ToString();
        }

        var bare = string.Concat(Writing.Decomposed(letter.ToString()).Where(part => char.GetUnicodeCategory(part) != UnicodeCategory.NonSpacingMark));
        return bare.Length > 0 && bare.All(IsDense) ? bare : letter.ToString();
    }

    private static string Cut(string words, int room)
    {
        if (Room(words) <= room)
        {
            return words;
        }

        var (taken, left) = (0, room - 3);
        while (taken < words.Length && left >= Room(words[taken].ToString()))
        {
            left -= Room(words[taken++].ToString());
        }

        // Half a character beyond the first plane is none.
        taken -= taken > 0 && char.IsHighSurrogate(words[taken - 1]) ? 1 : 0;
        return words[..taken].TrimEnd() + "...";
    }
}
