using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using TrustClaims.Application.Words;

namespace TrustClaims.Application.Tests.Words;

/// <summary>One text as it stands in its resource file, in its own language: nothing falls back to French here.</summary>
public sealed partial record WrittenText(string Area, string Language, string Key, string Text)
{
    public static IReadOnlyList<string> Areas { get; } =
        typeof(WordsOf).GetProperties().Where(property => property.PropertyType == typeof(Texts)).Select(property => property.Name).ToList();

    public static IReadOnlyList<WrittenText> All { get; } = Areas.SelectMany(area => Of(area, "fr").Concat(Of(area, "en"))).ToList();

    /// <summary>What a customer may read: all but the staff's pages, the API's problems and the sentences made for people of ours.</summary>
    public bool IsForCustomers => Area is not ("Staff" or "Api") && !Key.EndsWith(".staff", StringComparison.Ordinal);

    /// <summary>The words alone: without placeholders, tags and addresses, which have a typography of their own.</summary>
    public string Words => Tags().Replace(Fields().Replace(Placeholders().Replace(Text, "X"), "X"), " ");

    /// <summary>The numbers of the arguments that it names, in rising order.</summary>
    public string Arguments => string.Join(' ', Placeholders().Matches(Text).Select(match => match.Groups[1].Value).Distinct().Order());

    public override string ToString() => $"{Area}.{Language} {Key}: {Text}";

    private static IEnumerable<WrittenText> Of(string area, string language)
    {
        var resources = new ResourceManager($"TrustClaims.Application.Words.{area}", typeof(WordsOf).Assembly);
        // The French texts are the neutral ones.
        var culture = language == "fr" ? CultureInfo.InvariantCulture : CultureInfo.GetCultureInfo(language);
        return (resources.GetResourceSet(culture, createIfNotExists: true, tryParents: false)?.Cast<DictionaryEntry>() ?? [])
            .Select(entry => new WrittenText(area, language, (string)entry.Key, (string)entry.Value!));
    }

    [GeneratedRegex(@"\{(\d+)(?::[^}]*)?\}")]
    private static partial Regex Placeholders();

    [GeneratedRegex(@"\{[a-zA-Z]+\}")]
    private static partial Regex Fields();

    [GeneratedRegex(@"<[^>]+>|https?://\S+")]
    private static partial Regex Tags();
}
