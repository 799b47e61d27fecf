using TrustClaims.Domain.Voices;

namespace TrustClaims.Application.Voices;

/// <summary>Reads the lists that come with the product: files of text that anybody can open, one phrase to a line under the theme that it speaks of.</summary>
public static class ThemeFile
{
    /// <param name="language">fr or en.</param>
    public static IReadOnlyList<ThemePhrase> Read(string language)
    {
        var (phrases, under) = (new List<ThemePhrase>(), Theme.None);
        foreach (var line in Lines($"themes.{language}.txt"))
        {
            if (line[0] == '[')
            {
                under = Enum.TryParse<Theme>(line.Trim('[', ']'), ignoreCase: true, out var theme) ? theme : throw new FormatException($"No such heading: {line}.");
            }
            else
            {
                phrases.Add(new ThemePhrase(line, under));
            }
        }

        return phrases;
    }

    /// <summary>Words of both languages that say nothing by themselves.</summary>
    public static IReadOnlySet<string> StopWords { get; } =
        Words.Texts.Codes.SelectMany(language => Lines($"stopwords.{language}.txt")).SelectMany(line => line.Split(' ')).Select(Feelings.Key).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<string> Lines(string name)
    {
        using var file = typeof(ThemeFile).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"No list '{name}'.");
        using var reader = new StreamReader(file);
        return [.. reader.ReadToEnd().ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#')];
    }
}
