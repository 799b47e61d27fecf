using System.Net.Mail;
using System.Text;
using System.Text.RegularExpressions;
using TrustClaims.Application.Notifications;
using TrustClaims.Testing.Builders;

namespace TrustClaims.Application.Tests.Notifications;

public sealed partial class EmlTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("mail").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_mail_program_finds_both_forms_and_every_header()
    {
        var letter = ALetter.Of(A.Claim().Build());
        var (headers, body) = Split(Eml.Write(letter));

        Assert.Equal("C’est entendu, pour votre commande FR-1042", headers["Subject"]);
        Assert.Equal("Maison Lune <bonjour@example.org>", headers["From"]);
        Assert.Equal("Ada Essai <ada@example.org>", headers["To"]);
        Assert.Equal("Sat, 03 Oct 2026 08:00:00 +0000", headers["Date"]);
        Assert.Equal("fr", headers["Content-Language"]);
        var boundary = headers["Content-Type"].Split('"')[1];
        var parts = body.Split($"--{boundary}");
        Assert.Equal(4, parts.Length);
        Assert.Contains("text/plain", parts[1], StringComparison.Ordinal);
        Assert.Contains("text/html", parts[2], StringComparison.Ordinal);
        Assert.StartsWith("--", parts[3], StringComparison.Ordinal);
        Assert.Contains("désolés", parts[1], StringComparison.Ordinal);
    }

    [Fact]
    public void No_line_is_longer_than_mail_allows_and_a_link_stays_whole()
    {
        var link = "https://example.org/l/" + new string('t', 700);
        var words = string.Join(' ', Enumerable.Repeat("désolés", 300)) + "\n" + new string('é', 3_000) + string.Concat(Enumerable.Repeat("😀", 400));
        var eml = Eml.Write(ALetter.Of(A.Claim().Build()) with { Text = $"{words}\n\nVoyez sur votre page {link} et merci.\n" });

        Assert.All(eml.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 998));
        Assert.Contains(link, eml, StringComparison.Ordinal);
        Assert.DoesNotContain('\ufffd', eml);
        Assert.DoesNotContain("\r\n\r\n\r\n", eml, StringComparison.Ordinal);
        Assert.Equal(words.Where(letter => letter is not (' ' or '\n')), Body(eml)[..(Body(eml).IndexOf("Voyez", StringComparison.Ordinal))].Where(letter => !char.IsWhiteSpace(letter)));
    }

    [Fact]
    public void What_is_quoted_is_marked_on_every_line_also_where_a_word_is_longer_than_one()
    {
        var eml = Eml.Write(ALetter.Of(A.Claim().Build()) with { Text = $"> {string.Join(' ', Enumerable.Repeat("désolés", 30))}\n> {new string('é', 600)}\n" });

        Assert.All(eml.Split("\r\n").Where(line => line.Contains("désolés", StringComparison.Ordinal) && !line.Contains('<') || line.Contains("éé", StringComparison.Ordinal)), line => Assert.StartsWith("> ", line, StringComparison.Ordinal));
    }

    [Fact]
    public void A_long_name_or_subject_is_encoded_word_by_word()
    {
        var subject = string.Concat(Enumerable.Repeat("Été à Besançon 😀 ", 20)).Trim();
        var eml = Eml.Write(ALetter.Of(A.Claim().Build()) with { Subject = subject });

        Assert.Equal(subject, Split(eml).Headers["Subject"]);
        Assert.All(eml[..eml.IndexOf("\r\n\r\n", StringComparison.Ordinal)], letter => Assert.True(char.IsAscii(letter)));
        Assert.All(EncodedWord().Matches(eml).Select(match => match.Value), word => Assert.InRange(word.Length, 1, 75));
    }

    [Fact]
    public void What_stands_in_a_subject_starts_no_header_of_its_own()
    {
        var (headers, _) = Split(Eml.Write(ALetter.Of(A.Claim().Build()) with { Subject = "a\r\nBcc: b@example.org", To = new MailAddress("ada@example.org", "Ada, \"Bcc\"") }));

        Assert.DoesNotContain("Bcc", headers.Keys);
        Assert.Equal("a\r\nBcc: b@example.org", headers["Subject"]);
    }

    [Fact]
    public async Task Handing_over_twice_leaves_one_whole_file_named_by_the_message()
    {
        var letter = ALetter.Of(A.Claim().Build());
        var port = new MailFiles(folder);

        await port.HandOver(letter, CancellationToken.None);
        await port.HandOver(letter with { Subject = "Autre chose" }, CancellationToken.None);

        var file = Assert.Single(Directory.GetFiles(folder));
        Assert.Equal($"{letter.Id}.eml", Path.GetFileName(file));
        Assert.Equal(Eml.Write(letter), await File.ReadAllTextAsync(file));
    }

    private static string Body(string eml) => eml[(eml.IndexOf("8bit\r\n\r\n", StringComparison.Ordinal) + 8)..];

    private static (Dictionary<string, string> Headers, string Body) Split(string eml)
    {
        var end = eml.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var headers = eml[..end].Replace("?=\r\n =?utf-8?B?", "?==?utf-8?B?", StringComparison.Ordinal).Split("\r\n")
            .Select(line => line.Split(": ", 2)).ToDictionary(parts => parts[0], parts => Decoded(parts[1]));
        return (headers, eml[end..]);
    }

    private static string Decoded(string value) =>
        EncodedWord().Replace(value, match => Encoding.UTF8.GetString(Convert.FromBase64String(match.Groups[1].Value)));

    [GeneratedRegex(@"=\?utf-8\?B\?([^?]*)\?=")]
    private static partial Regex EncodedWord();
}
