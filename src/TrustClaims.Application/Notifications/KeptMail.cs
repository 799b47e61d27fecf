using System.Globalization;
using System.Text;

namespace TrustClaims.Application.Notifications;

/// <summary>A letter as it stands in its file.</summary>
public sealed record KeptMail(Guid Id, string Subject, string To, DateTimeOffset At, string Text, string Html)
{
    /// <summary>Reads what <see cref="Eml"/> writes, and no other mail.</summary>
    public static KeptMail Read(Guid id, string eml)
    {
        var parts = eml.Split($"\r\n--=_{id:N}");
        var headers = parts[0].Replace("\r\n ", " ", StringComparison.Ordinal).Split("\r\n").Select(line => line.Split(": ", 2))
            .Where(header => header.Length == 2).ToDictionary(header => header[0], header => header[1]);
        return new KeptMail(id, Decoded(headers["Subject"]), Decoded(headers["To"]), DateTimeOffset.Parse(headers["Date"], CultureInfo.InvariantCulture), Body(parts[1]), Body(parts[2]));
    }

    private static string Body(string part) => part[(part.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..].ReplaceLineEndings("\n");

    // The space between two encoded words belongs to neither.
    private static string Decoded(string header) => string.Concat(header.Replace("?= =?", "?==?", StringComparison.Ordinal).Split("=?utf-8?B?").Select(Word));

    private static string Word(string text, int place)
    {
        var end = place == 0 ? -1 : text.IndexOf("?=", StringComparison.Ordinal);
        return end < 0 ? text : Encoding.UTF8.GetString(Convert.FromBase64String(text[..end])) + text[(end + 2)..];
    }
}
