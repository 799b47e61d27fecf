using System.Net;
using System.Text;
using TrustClaims.Domain;

namespace TrustClaims.Application.Exchanges;

/// <summary>What somebody wrote in a mail, as it is read on a page: lines of plain text.</summary>
public static class MailText
{
    /// <summary>As much of a message as is looked at, in characters: far more than anybody writes, what it answers included.</summary>
    private const int LongestRead = 400_000;

    private const int LongestHtml = 400_000;

    private const string Marks = "> > > > > ";

    // What pages made for Windows mean by the numbers 128 to 159, as browsers read them.
    private const string Windows = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

    private static readonly HashSet<string> Blocks =
        ["address", "article", "blockquote", "body", "dd", "div", "dl", "dt", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "ol", "p", "pre",
            "section", "table", "tr", "ul"];

    /// <summary>Whatever is quoted begins its lines with "&gt; ", as in a mail of plain text.</summary>
    public static string OfHtml(string html)
    {
        var (text, begin, quotes) = (new StringBuilder(), Begin(html, LongestHtml), 0);
        foreach (var piece in HtmlPieces.Of(begin))
        {
            switch (piece)
            {
                case { Kind: HtmlPieceKind.Text }:
                    Append(text, WebUtility.HtmlDecode(begin[piece.At..piece.End]), quotes);
                    break;
                case { Tag: "br" }:
                    text.Append('\n');
                    break;
                case { Kind: not HtmlPieceKind.Unseen } when Blocks.Contains(piece.Tag):
                    Break(text);
                    break;
            }

            quotes = piece switch
            {
                { Kind: HtmlPieceKind.Opening, Tag: "blockquote" } => quotes + 1,
                { Kind: HtmlPieceKind.Closing, Tag: "blockquote" } => Math.Max(0, quotes - 1),
                _ => quotes,
            };
        }

        return text.ToString();
    }

    /// <summary>Without characters that nobody sees, spaces at the ends of lines, and more than one empty line in a row.</summary>
    public static string Readable(string text)
    {
        var begin = Begin(text, LongestRead);
        var clean = new StringBuilder(begin.Length);
        foreach (var rune in begin.ReplaceLineEndings("\n").EnumerateRunes().Where(rune => !Writing.IsSteering(rune.Value) || rune.Value is '\n' or '\t'))
        {
            clean.Append(rune.ToString());
        }

        var lines = clean.ToString().Split('\n').Select(line => line.TrimEnd()).ToList();
        return string.Join('\n', lines.Where((line, at) => line.Length > 0 || at == 0 || lines[at - 1].Length > 0)).Trim();
    }

    /// <returns>The text, or its beginning with three dots where it is longer than that.</returns>
    public static string Cut(string text, int longest) => text.Length <= longest ? text : Begin(text, longest - 1).TrimEnd() + "…";

    private static string Begin(string text, int longest) => text.Length <= longest ? text : text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)];

    // As a browser does: spaces and line breaks of the source are one space, and none begins a line.
    private static void Append(StringBuilder text, string words, int quotes)
    {
        foreach (var letter in words)
        {
            var space = letter is ' ' or '\n' or '\r' or '\t' or '\f';
            var begins = text.Length == 0 || text[^1] == '\n';
            if (space && (begins || text[^1] == ' '))
            {
                continue;
            }

            if (begins && quotes > 0)
            {
                text.Append(Marks, 0, 2 * Math.Min(quotes, 5));
            }

            text.Append(space ? ' ' : letter is >= '\u0080' and <= '\u009f' ? Windows[letter - '\u0080'] : letter);
        }
    }

    private static void Break(StringBuilder text)
    {
        if (text.Length > 0 && text[^1] != '\n')
        {
            text.Append('\n');
        }
    }
}
