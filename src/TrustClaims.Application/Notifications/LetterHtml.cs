using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using TrustClaims.Application.Notifications.Templates;

namespace TrustClaims.Application.Notifications;

/// <summary>A letter as mail programs show it, with the colours of the pages: nothing in it is fetched from anywhere, so nobody learns that it was read.</summary>
internal sealed partial class LetterHtml
{
    private const string Look =
        """
        body { margin: 0; padding: 24px 12px; background: #faf6ef; color: #1e2825; font: 17px/1.55 system-ui, "Segoe UI", Roboto, Arial, sans-serif; overflow-wrap: break-word; }
        .letter { max-width: 34em; margin: 0 auto; padding: 20px; background: #fffdf9; border: 1px solid #e4dccd; border-radius: 14px; }
        .name { margin: 0 0 24px; font: 600 20px/1.2 Georgia, serif; }
        p, blockquote { margin: 0 0 16px; }
        blockquote { padding-left: 14px; border-left: 3px solid #17684b; }
        a { color: #17684b; }
        .open { display: inline-block; padding: 11px 22px; border-radius: 999px; background: #17684b; color: #fffdf9; font-weight: 600; text-decoration: none; }
        .answer { display: inline-block; margin: 0 4px 8px 0; padding: 8px 16px; border: 1px solid #17684b; border-radius: 999px; text-decoration: none; }
        .soft { color: #56625c; font-size: 15px; }
        @media (prefers-color-scheme: dark) {
          body { background: #171b1a; color: #edf0ea; } .letter { background: #1f2523; border-color: #363f3b; }
          a, blockquote { color: inherit; border-color: #7fd1ab; } .answer { border-color: #7fd1ab; } .open { background: #7fd1ab; color: #10201a; } .soft { color: #a9b5ae; }
        }
        """;

    private static readonly HtmlEncoder Markup = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder html = new();

    public LetterHtml(string title, string from)
    {
        html.Append(CultureInfo.InvariantCulture, $"<!doctype html>\n<html lang=\"{CultureInfo.CurrentUICulture.TwoLetterISOLanguageName}\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n");
        html.Append(CultureInfo.InvariantCulture, $"<title>{Safe(title)}</title>\n<style>\n{Look}\n</style>\n</head>\n<body>\n<div class=\"letter\">\n<p class=\"name\">{Safe(from)}</p>\n");
    }

    public LetterHtml Line(string text) => Element("p", Safe(text));

    public LetterHtml Soft(string text) => Element("p class=\"soft\"", Safe(text));

    /// <param name="link">Of the letter: where the answers to a question are given.</param>
    public LetterHtml Paragraph(Paragraph paragraph, Uri link)
    {
        Element(
            paragraph.Tone == Tone.Quoted ? "blockquote" : "p",
            string.Join("<br>\n", paragraph.Text.ReplaceLineEndings("\n").Split('\n').Select(line => paragraph.Tone == Tone.Quoted ? Safe(line) : Linked(line))));
        return paragraph.Answers.Count == 0 ? this
            : Element("p", string.Join('\n', paragraph.Answers.Select(answer => $"<a class=\"answer\" href=\"{Safe(answer.On(link).AbsoluteUri)}\">{Safe(answer.Label)}</a>")));
    }

    public LetterHtml Open(string introduction, string label, Uri link) =>
        Line(introduction).Element("p", $"<a class=\"open\" href=\"{Safe(link.AbsoluteUri)}\">{Safe(label)}</a>");

    public override string ToString() => $"{html}</div>\n</body>\n</html>\n";

    private LetterHtml Element(string opening, string content)
    {
        html.Append(CultureInfo.InvariantCulture, $"<{opening}>{content}</{opening.Split(' ')[0]}>\n");
        return this;
    }

    // An address in our own words is one to press, shown by where it leads: a signed one is too long to be read.
    private static string Linked(string text) => string.Concat(Addresses().Split(text).Select((part, index) => index % 2 == 0 || !Uri.TryCreate(part, UriKind.Absolute, out var link)
        ? Safe(part)
        : $"<a href=\"{Safe(link.AbsoluteUri)}\">{Safe(link.Host)}</a>"));

    [GeneratedRegex(@"(https?://[^\s<>""]+)", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Addresses();

    // What customers and people of ours wrote is text, never markup.
    private static string Safe(string text) => Markup.Encode(text);
}
