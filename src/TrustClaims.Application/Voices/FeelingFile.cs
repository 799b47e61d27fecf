using TrustClaims.Domain.Voices;

namespace TrustClaims.Application.Voices;

/// <summary>Reads the lists that come with the product: files of text that anybody can open, one phrase to a line under the feeling that it tells of.</summary>
public static class FeelingFile
{
    /// <param name="language">fr or en.</param>
    public static IReadOnlyList<FeltPhrase> Read(string language)
    {
        using var file = typeof(FeelingFile).Assembly.GetManifestResourceStream($"feelings.{language}.txt")
            ?? throw new InvalidOperationException($"No list of feelings in '{language}'.");
        using var reader = new StreamReader(file);
        return Parse(reader.ReadToEnd());
    }

    private static List<FeltPhrase> Parse(string text)
    {
        var (phrases, under) = (new List<FeltPhrase>(), Feeling.None);
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (line[0] == '[')
            {
                under = line switch
                {
                    "[anger]" => Feeling.Anger,
                    "[distress]" => Feeling.Distress,
                    "[calm]" => Feeling.None,
                    _ => throw new FormatException($"No such heading: {line}."),
                };
            }
            else
            {
                phrases.Add(new FeltPhrase(line, under));
            }
        }

        return phrases;
    }
}
