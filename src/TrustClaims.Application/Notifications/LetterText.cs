using TrustClaims.Application.Notifications.Templates;
using TrustClaims.Application.Words;

namespace TrustClaims.Application.Notifications;

/// <summary>The paragraphs of a letter as plain text.</summary>
internal static class LetterText
{
    /// <param name="link">Of the letter: where the answers to a question are given.</param>
    public static string Of(Paragraph paragraph, Uri link, Texts texts) => paragraph switch
    {
        { Tone: Tone.Quoted } => "> " + paragraph.Text.ReplaceLineEndings("\n> "),
        { Answers.Count: > 0 } => $"{paragraph.Text}\n\n{string.Join('\n', paragraph.Answers.Select(answer => texts["effort.answer", answer.Label, answer.On(link)]))}",
        _ => paragraph.Text,
    };
}
