using System.Net.Mail;
using System.Text;

namespace TrustClaims.Application.Notifications;

/// <summary>
/// A letter as an e-mail in a file (RFC 5322, MIME): text and HTML beside each other, UTF-8 as it is, so that the file can be read by any mail
/// program and by eye.
/// </summary>
public static class Eml
{
    /// <summary>In characters; four bytes each stay below the 998 bytes that a line of mail may have.</summary>
    private const int LongestLine = 240;

    /// <summary>Where each character is one byte.</summary>
    private const int LongestPlainLine = 960;

    private const int UsualLine = 76;
    private const int WordBytes = 45;

    public static string Write(Letter letter)
    {
        var boundary = $"=_{letter.Id:N}";
        var eml = new StringBuilder();
        Header(eml, "From", Address(letter.From));
        Header(eml, "To", Address(letter.To!));
        Header(eml, "Subject", Encoded(letter.Subject));
        if (letter.ReplyTo is { } replyTo)
        {
            Header(eml, "Reply-To", Address(replyTo));
        }

        foreach (var (name, value) in MailHeaders.Of(letter))
        {
            Header(eml, name, value);
        }

        Header(eml, "MIME-Version", "1.0");
        Header(eml, "Content-Type", $"multipart/alternative; boundary=\"{boundary}\"");
        Part(eml, boundary, "text/plain", letter.Text);
        Part(eml, boundary, "text/html", letter.Html);
        return eml.Append("\r\n--").Append(boundary).Append("--\r\n").ToString();
    }

    private static void Header(StringBuilder eml, string name, string value) => eml.Append(name).Append(": ").Append(value).Append("\r\n");

    private static void Part(StringBuilder eml, string boundary, string type, string content)
    {
        eml.Append("\r\n--").Append(boundary).Append("\r\n");
        Header(eml, "Content-Type", $"{type}; charset=utf-8");
        Header(eml, "Content-Transfer-Encoding", "8bit");
        eml.Append("\r\n");
        foreach (var line in content.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
        {
            Wrap(eml, line);
        }
    }

    // At a space where there is one; a link is left whole. What is quoted stays marked on every line.
    private static void Wrap(StringBuilder eml, string line)
    {
        var mark = line.StartsWith(LetterText.Mark, StringComparison.Ordinal) ? LetterText.Mark : "";
        var rest = line.AsSpan(mark.Length);
        while (rest.Length > UsualLine && EndOfLine(rest) is var end && end < rest.Length)
        {
            eml.Append(mark).Append(rest[..end]).Append("\r\n");
            rest = rest[end..].TrimStart(' ');
        }

        eml.Append(mark).Append(rest).Append("\r\n");
    }

    private static int EndOfLine(ReadOnlySpan<char> rest)
    {
        var longest = Math.Min(rest.Length, LongestPlainLine);
        longest = Ascii.IsValid(rest[..longest]) ? longest : Math.Min(rest.Length, LongestLine);
        var end = rest[..UsualLine].LastIndexOf(' ');
        end = end > 0 ? end : rest[..longest].IndexOf(' ');
        return end > 0 ? end : char.IsHighSurrogate(rest[longest - 1]) ? longest - 1 : longest;
    }

    private static string Address(MailAddress address) =>
        address.DisplayName.Length == 0 ? address.Address : $"{Encoded(address.DisplayName, always: true)} <{address.Address}>";

    // RFC 2047: words of at most 75 characters, each decoded for itself. It also keeps line breaks in a name from starting another header.
    private static string Encoded(string text, bool always = false)
    {
        if (!always && text.All(letter => letter is >= ' ' and <= '~'))
        {
            return text;
        }

        var (words, bytes) = (new List<string>(), new List<byte>());
        var buffer = new byte[4];
        foreach (var rune in text.EnumerateRunes())
        {
            var length = rune.EncodeToUtf8(buffer);
            if (bytes.Count + length > WordBytes)
            {
                words.Add(Word(bytes));
                bytes.Clear();
            }

            bytes.AddRange(buffer.AsSpan(0, length));
        }

        words.Add(Word(bytes));
        return string.Join("\r\n ", words);
    }

    private static string Word(List<byte> bytes) => $"=?utf-8?B?{Convert.ToBase64String([.. bytes])}?=";
}
