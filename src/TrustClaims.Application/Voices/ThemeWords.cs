using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Words;
using TrustClaims.Domain.Voices;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Voices;

/// <summary>A word or a few of the list, as it counts here.</summary>
/// <param name="Language">fr or en: whose list it stands in. Both are looked for, whatever the message is written in.</param>
/// <param name="Ours">What it speaks of in the list that came with the product; null where it is not in it.</param>
/// <param name="ByName">Who changed it here; null where nobody has.</param>
public sealed record ListedTheme(string Language, string Phrase, Theme Theme, Theme? Ours, string? ByName = null);

/// <summary>The list by which themes are known: the product's own, with what managers have added to it and taken out of it.</summary>
public static class ThemeWords
{
    private static readonly IReadOnlyDictionary<(string Language, string Key), ListedTheme> Ours = Texts.Codes
        .SelectMany(language => ThemeFile.Read(language).Select(one => new ListedTheme(language, one.Phrase, one.Theme, one.Theme)))
        .ToDictionary(one => (one.Language, Feelings.Key(one.Phrase)));

    public static async Task<Themes> ReadThemes(this ClaimsDb db, CancellationToken cancellation) =>
        new((await db.ListedThemes(cancellation)).Select(one => new ThemePhrase(one.Phrase, one.Theme)));

    /// <summary>In the order of the alphabet.</summary>
    public static async Task<IReadOnlyList<ListedTheme>> ListedThemes(this ClaimsDb db, CancellationToken cancellation)
    {
        var all = Ours.ToDictionary();
        foreach (var changed in await db.ThemeWords.AsNoTracking().ToListAsync(cancellation))
        {
            all[(changed.Language, Feelings.Key(changed.Phrase))] = new ListedTheme(changed.Language, changed.Phrase, changed.Theme, OursOf(changed.Language, changed.Phrase), changed.ByName);
        }

        return all.OrderBy(one => one.Key.Language, StringComparer.Ordinal).ThenBy(one => one.Key.Key, StringComparer.Ordinal).Select(one => one.Value).ToList();
    }

    /// <summary>What it speaks of in the product's own list; null where it does not stand there.</summary>
    internal static Theme? OursOf(string language, string phrase) => Ours.TryGetValue((language, Feelings.Key(phrase)), out var one) ? one.Theme : null;
}
