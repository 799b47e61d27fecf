using TrustClaims.Application.Words;
using TrustClaims.Domain;

namespace TrustClaims.Application.Notifications.Templates;

/// <summary>What is wrong with a manager's words, each mistake at its line: it is told when they are saved, and not when a customer waits for the message.</summary>
public static class MessageMistakes
{
    /// <summary>Longer ones are cut on the screens that show them.</summary>
    public const int LongestSubject = 150;

    public const int LongestText = 4000;

    /// <summary>Of a message by SMS, before its fields are filled in.</summary>
    public const int LongestShort = 160;

    /// <returns>At "fr.subject", "en.text" ...</returns>
    public static IEnumerable<FieldError> In(string kind, string language, string subject, string text)
    {
        var (isShort, fields) = (kind == MessageKinds.Short, MessageKinds.All[kind]);
        return (isShort ? [] : Of($"{language}.subject", language, subject, LongestSubject, fields))
            .Concat(Of($"{language}.text", language, text, isShort ? LongestShort : LongestText, fields));
    }

    /// <summary>Of one text with fields, whatever it is for.</summary>
    /// <param name="path">Where the mistakes are said to be.</param>
    public static IEnumerable<FieldError> Of(string path, string language, string words, int longest, IEnumerable<string> fields)
    {
        if (Writing.IsBlank(words))
        {
            yield return new FieldError(path, "message_empty");
        }

        if (words.Length > longest)
        {
            yield return new FieldError(path, "too_long", longest);
        }

        foreach (var mistake in TemplateText.Mistakes(words, fields.ToList()))
        {
            yield return new FieldError(path, mistake.Field.Length == 1 ? "lone_brace" : "unknown_field", mistake.Line, mistake.Field);
        }

        foreach (var (line, place) in words.ReplaceLineEndings("\n").Split('\n').Select((line, place) => (line, place)))
        {
            if (SuspicionWords.In(language, line) is { } word)
            {
                yield return new FieldError(path, "word_of_suspicion", place + 1, word);
            }
        }
    }
}
