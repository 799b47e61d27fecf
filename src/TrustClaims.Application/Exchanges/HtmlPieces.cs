namespace TrustClaims.Application.Exchanges;

internal enum HtmlPieceKind
{
    Text,
    Opening,
    Closing,

    /// <summary>A comment, or what stands within an element of which nothing is shown.</summary>
    Unseen,
}

/// <param name="At">Where it begins.</param>
/// <param name="End">Behind its last character.</param>
/// <param name="Tag">In lower case; empty where it is none.</param>
internal readonly record struct HtmlPiece(HtmlPieceKind Kind, int At, int End, string Tag);

/// <summary>
/// A page cut into text and tags, each beginning where the one before it ended. No tree is made of it: every character is looked at once or twice, whatever stands
/// within what. Who writes a mail chooses its elements, and the steps to build a tree of them can be made to grow with their square.
/// </summary>
internal static class HtmlPieces
{
    private static readonly HashSet<string> Unseen = ["script", "style", "title", "template", "noscript"];

    public static IEnumerable<HtmlPiece> Of(string html)
    {
        for (var at = 0; at < html.Length;)
        {
            var piece = At(html, at);
            yield return piece;
            at = piece.End;
        }
    }

    private static HtmlPiece At(string html, int at)
    {
        var next = at + 1 < html.Length ? html[at + 1] : ' ';
        var closes = next == '/';
        var name = at + (closes ? 2 : 1);
        if (html[at] == '<' && name < html.Length && char.IsAsciiLetter(html[name]))
        {
            return Tag(html, at, name, closes);
        }

        if (html[at] == '<' && next is '!' or '?' or '/')
        {
            return new HtmlPiece(HtmlPieceKind.Unseen, at, html.AsSpan(at) is ['<', '!', '-', '-', ..] ? Behind(html, "-->", at + 2) : Behind(html, ">", at), "");
        }

        var end = html.IndexOf('<', at + 1);
        return new HtmlPiece(HtmlPieceKind.Text, at, end < 0 ? html.Length : end, "");
    }

    private static HtmlPiece Tag(string html, int at, int name, bool closes)
    {
        var behind = name;
        while (behind < html.Length && html[behind] is not ('>' or '/') && !char.IsWhiteSpace(html[behind]))
        {
            behind++;
        }

        var (tag, end) = (html[name..behind].ToLowerInvariant(), EndOfTag(html, behind));
        if (!closes && Unseen.Contains(tag))
        {
            return new HtmlPiece(HtmlPieceKind.Unseen, at, Behind(html, ">", Behind(html, $"</{tag}", end)), tag);
        }

        return new HtmlPiece(closes ? HtmlPieceKind.Closing : HtmlPieceKind.Opening, at, end, tag);
    }

    // A value between quotes, which begin behind an "=", may hold a ">".
    private static int EndOfTag(string html, int at)
    {
        var (quote, begins) = ('\0', false);
        for (; at < html.Length; at++)
        {
            var letter = html[at];
            if (quote != '\0')
            {
                quote = letter == quote ? '\0' : quote;
            }
            else if (letter == '>')
            {
                return at + 1;
            }
            else
            {
                quote = begins && letter is '"' or '\'' ? letter : '\0';
                begins = letter == '=' || (begins && char.IsWhiteSpace(letter));
            }
        }

        return html.Length;
    }

    // As browsers have it: what never ends goes on to the end.
    private static int Behind(string html, string mark, int from)
    {
        var found = from < html.Length ? html.IndexOf(mark, from, StringComparison.OrdinalIgnoreCase) : -1;
        return found < 0 ? html.Length : found + mark.Length;
    }
}
