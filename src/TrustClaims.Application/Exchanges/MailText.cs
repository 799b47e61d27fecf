using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using TrustClaims.Domain;

namespace TrustClaims.Application.Exchanges;

/// <summary>What somebody wrote in a mail, as it is read on a page: lines of plain text.</summary>
public static partial class MailText
{
    /// <summary>As much of a message as is looked at, in characters: far more than anybody writes, what it answers included.</summary>
    private const int LongestRead = 400_000;

    private const int LongestHtml = 400_000;

    /// <summary>Elements within one another, of which no mail that somebody writes has as many. To build a tree of them takes time that grows with their square.</summary>
    private const int DeepestElement = 300;

    private static readonly HashSet<string> Unseen = ["script", "style", "head", "title", "template", "noscript", "svg"];

    private static readonly HashSet<string> Blocks =
        ["address", "article", "blockquote", "body", "dd", "div", "dl", "dt", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "ol", "p", "pre",
            "section", "table", "tr", "ul"];

    /// <summary>Whatever is quoted begins its lines with "&gt; ", as in a mail of plain text.</summary>
    public static string OfHtml(string html)
    {
        var (text, begin) = (new StringBuilder(), Begin(html, LongestHtml));
        if (IsDeep(begin))
        {
            return WebUtility.HtmlDecode(Tags().Replace(begin, "\n"));
        }

        if (new HtmlParser().ParseDocument(begin).Body is { } body)
        {
            Read(body, text, quotes: 0);
        }

        return text.ToString();
    }

    // Counted as it is written, before a tree is made of it: what is opened and not closed is taken for nested.
    private static bool IsDeep(string html)
    {
        var (depth, deepest) = (0, 0);
        for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < html.Length; at = html.IndexOf('<', at + 1))
        {
            depth = html[at + 1] == '/' ? Math.Max(0, depth - 1) : char.IsAsciiLetter(html[at + 1]) && !IsVoid(html.AsSpan(at + 1)) ? depth + 1 : depth;
            deepest = Math.Max(deepest, depth);
        }

        return deepest > DeepestElement;
    }

    private static bool IsVoid(ReadOnlySpan<char> tag) => tag.StartsWith("br", StringComparison.OrdinalIgnoreCase) || tag.StartsWith("img", StringComparison.OrdinalIgnoreCase) ||
        tag.StartsWith("hr", StringComparison.OrdinalIgnoreCase) || tag.StartsWith("meta", StringComparison.OrdinalIgnoreCase) || tag.StartsWith("link", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex("<[^<>]*>", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Tags();

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

    private static void Read(INode node, StringBuilder text, int quotes)
    {
        foreach (var child in node.ChildNodes)
        {
            if (text.Length > LongestRead)
            {
                return;
            }

            switch (child)
            {
                case IText words:
                    Append(text, words.Data, quotes);
                    break;
                case IElement { LocalName: "br" }:
                    text.Append('\n');
                    break;
                case IElement element when !Unseen.Contains(element.LocalName):
                    var block = Blocks.Contains(element.LocalName);
                    Break(text, block);
                    Read(element, text, quotes + (element.LocalName == "blockquote" ? 1 : 0));
                    Break(text, block);
                    break;
            }
        }
    }

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
                text.Insert(text.Length, "> ", Math.Min(quotes, 5));
            }

            text.Append(space ? ' ' : letter);
        }
    }

    private static void Break(StringBuilder text, bool block)
    {
        if (block && text.Length > 0 && text[^1] != '\n')
        {
            text.Append('\n');
        }
    }
}
