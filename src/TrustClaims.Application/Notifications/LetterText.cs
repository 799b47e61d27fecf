using TrustClaims.Application.Notifications.Templates;
using TrustClaims.Application.Words;

namespace TrustClaims.Application.Notifications;

/// <summary>The paragraphs of a letter as plain text.</summary>
internal static class LetterText
{
    /// <summary>Before each line of somebody's own words.</summary>
    public const string Mark = "> ";

    /// <summary>Of a quoted line with its mark, in characters: mail programs break longer ones, and leave the rest without a mark.</summary>
    private const int Longest = 72;

    /// <param name="link">Of the letter: where the answers to a question are given.</param>
    public static string Of(Paragraph paragraph, Uri link, Texts texts) => paragraph switch
    {
        { Tone: Tone.Quoted } => string.Join('\n', paragraph.Text.ReplaceLineEndings("\n").Trim('\n').Split('\n').SelectMany(Lines).Select(line => Mark + line)),
        { Answers.Count: > 0 } => $"{paragraph.Text}\n\n{string.Join('\n', paragraph.Answers.Select(answer => texts["effort.answer", answer.Label, answer.On(link).AbsoluteUri]))}",
        _ => paragraph.Text,
    };

    // At a space where there is one: a long address stays whole.
    private static IEnumerable<string> Lines(string text)
    {
        while (text.Length > Longest - Mark.Length && EndOfLine(text) is var end && end > 0)
        {
            yield return text[..end];
            text = text[end..].TrimStart(' ');
        }

        yield return text;
    }

    private static int EndOfLine(string text)
    {
        var end = text.LastIndexOf(' ', Longest - Mark.Length);
        return end > 0 ? end : text.IndexOf(' ', Longest - Mark.Length);
    }
}
