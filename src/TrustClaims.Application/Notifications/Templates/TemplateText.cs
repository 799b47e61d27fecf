using System.Text.RegularExpressions;

namespace TrustClaims.Application.Notifications.Templates;

/// <summary>What is wrong in a template.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Field">What stands there in braces, or the brace that is alone.</param>
public sealed record TemplateMistake(int Line, string Field);

/// <summary>One paragraph of a message.</summary>
public sealed record Paragraph(string Text, Tone Tone)
{
    /// <summary>To the question that it asks, if it asks one.</summary>
    public IReadOnlyList<OfferedAnswer> Answers { get; init; } = [];
}

/// <summary>
/// Texts with fields in braces: "C’est entendu. {sorry}". Paragraphs stand apart by an empty line; one whose fields are all empty and that says
/// nothing else is left out. There are no conditions and no loops: whoever writes letters need not program.
/// </summary>
public static partial class TemplateText
{
    public static IReadOnlyList<TemplateMistake> Mistakes(string text, IReadOnlyCollection<string> fields) =>
        Lines(text).SelectMany((line, index) => Braces().Matches(line)
            .Where(match => !fields.Contains(match.Groups["name"].Value))
            .Select(match => new TemplateMistake(index + 1, match.Value))).ToList();

    /// <summary>On one line, whatever the fields bring along.</summary>
    public static string FillLine(string text, IReadOnlyDictionary<string, Func<Field>> fields) => Breaks().Replace(Filled(text, fields).Text, " ").Trim();

    public static IReadOnlyList<Paragraph> Fill(string text, IReadOnlyDictionary<string, Func<Field>> fields) =>
        Paragraphs(text).Select(paragraph => Filled(paragraph, fields))
            .SelectMany(filled => filled.Tone == Tone.Quoted || filled.Answers.Count > 0 ? [filled] : Paragraphs(filled.Text).Select(part => filled with { Text = part }))
            .Where(paragraph => paragraph.Text.Length > 0).ToList();

    // A paragraph is said in the tone of its fields: somebody else's words are no longer ours. What is no field of this message (any more) says nothing:
    // a template never keeps a message from going out.
    private static Paragraph Filled(string text, IReadOnlyDictionary<string, Func<Field>> fields)
    {
        var (tone, answers) = (Tone.Ours, (IReadOnlyList<OfferedAnswer>)[]);
        var filled = Braces().Replace(text, match =>
        {
            if (!fields.TryGetValue(match.Groups["name"].Value, out var value))
            {
                return match.Groups["name"].Success ? "" : match.Value;
            }

            var field = value();
            tone = field.Tone > tone && !string.IsNullOrEmpty(field.Text) ? field.Tone : tone;
            answers = field.Answers.Count > 0 ? field.Answers : answers;
            return field.Text ?? "";
        });
        return new Paragraph(tone == Tone.Quoted ? filled : Gaps().Replace(filled, " ").Trim(), tone) { Answers = answers };
    }

    private static IEnumerable<string> Paragraphs(string text) => EmptyLines().Split(text.ReplaceLineEndings("\n")).Select(paragraph => paragraph.Trim('\n', ' '));

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").Split('\n');

    [GeneratedRegex(@"\{(?<name>[^{}]*)\}|[{}]", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Braces();

    // What an empty field leaves between two words; a line break stays one.
    [GeneratedRegex(" {2,}", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Gaps();

    [GeneratedRegex(@"[\p{Cc}\u2028\u2029]+", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Breaks();

    [GeneratedRegex(@"\n[ \t]*\n", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex EmptyLines();
}
