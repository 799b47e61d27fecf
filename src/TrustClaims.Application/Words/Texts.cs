using System.Globalization;
using System.Resources;

namespace TrustClaims.Application.Words;

/// <summary>
/// The texts of one area (a pair of resource files), in the reader's language. A key that does not exist is a bug and throws; completeness is held by
/// tests.
/// </summary>
public sealed class Texts(ResourceManager resources, TimeZoneInfo zone)
{
    public static IReadOnlyList<CultureInfo> Languages { get; } = [CultureInfo.GetCultureInfo("fr-FR"), CultureInfo.GetCultureInfo("en-GB")];

    /// <summary>The same as they are stored and chosen.</summary>
    public static IReadOnlyList<string> Codes { get; } = ["fr", "en"];

    public string this[string key, params ReadOnlySpan<object> arguments] => In(CultureInfo.CurrentUICulture, key, arguments);

    /// <summary>"fr" and "en", as stored with customers, as cultures; anything else reads French.</summary>
    public static CultureInfo Language(string? language) => Languages[language == "en" ? 1 : 0];

    /// <summary>Says something in another language than the current reader's: a letter is written in the language of whom it goes to.</summary>
    public static T Speaking<T>(CultureInfo language, Func<T> say)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = language;
        try
        {
            return say();
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    public bool Has(string key, CultureInfo? language = null) => resources.GetString(key, language ?? CultureInfo.CurrentUICulture) is not null;

    public string In(CultureInfo language, string key, params ReadOnlySpan<object> arguments)
    {
        var text = resources.GetString(key, language) ?? throw new InvalidOperationException($"No text '{key}' in {resources.BaseName}.");
        return arguments.Length == 0 ? text : string.Format(new Formats(language, zone), text, arguments);
    }

    /// <summary>The text for a number of things: <c>key.one</c> or <c>key.other</c>, with the number as the first argument. In French none counts as one.</summary>
    public string Count(string key, int count, params ReadOnlySpan<object> arguments)
    {
        var language = CultureInfo.CurrentUICulture;
        var one = language.TwoLetterISOLanguageName == "fr" ? count is 0 or 1 : count == 1;
        return In(language, one ? $"{key}.one" : $"{key}.other", [count, .. arguments]);
    }
}
