using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Words;
using TrustClaims.Domain.Voices;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Voices;

/// <summary>A word or a few of the list, as it counts here.</summary>
/// <param name="Language">fr or en: whose list it stands in. Both are looked for, whatever the message is written in.</param>
/// <param name="Ours">What it says in the list that came with the product; null where it is not in it.</param>
public sealed record ListedPhrase(string Language, string Phrase, Feeling Feeling, Feeling? Ours)
{
    /// <summary>Who changed it here; null where nobody has.</summary>
    public string? ByName { get; init; }

    public DateTimeOffset? At { get; init; }
}

/// <summary>The list by which anger and distress are noticed: the product's own, with what managers have added to it and taken out of it.</summary>
public static class FeelingWords
{
    private static readonly IReadOnlyDictionary<(string Language, string Key), ListedPhrase> Ours = Texts.Codes
        .SelectMany(language => FeelingFile.Read(language).Select(felt => new ListedPhrase(language, felt.Phrase, felt.Feeling, felt.Feeling)))
        .ToDictionary(phrase => (phrase.Language, Feelings.Key(phrase.Phrase)));

    private static readonly Feelings AsItCame = Of(Ours.Values);

    /// <summary>By what a message is read now.</summary>
    public static async Task<Feelings> ReadFeelings(this ClaimsDb db, CancellationToken cancellation) =>
        await db.FeelingWords.AnyAsync(cancellation) ? Of(await db.FeelingPhrases(cancellation)) : AsItCame;

    /// <summary>In the order of the alphabet.</summary>
    public static async Task<IReadOnlyList<ListedPhrase>> FeelingPhrases(this ClaimsDb db, CancellationToken cancellation)
    {
        var all = Ours.ToDictionary();
        foreach (var changed in await db.FeelingWords.AsNoTracking().ToListAsync(cancellation))
        {
            var key = (changed.Language, Feelings.Key(changed.Phrase));
            all[key] = new ListedPhrase(changed.Language, changed.Phrase, changed.Feeling, OursOf(changed.Language, changed.Phrase)?.Feeling) { ByName = changed.ByName, At = changed.At };
        }

        return all.OrderBy(one => one.Key.Language, StringComparer.Ordinal).ThenBy(one => one.Key.Item2, StringComparer.Ordinal).Select(one => one.Value).ToList();
    }

    /// <summary>As it stands in the product's own list; null where it does not.</summary>
    internal static ListedPhrase? OursOf(string language, string phrase) => Ours.GetValueOrDefault((language, Feelings.Key(phrase)));

    private static Feelings Of(IEnumerable<ListedPhrase> phrases) => new(phrases.Select(phrase => new FeltPhrase(phrase.Phrase, phrase.Feeling)));
}
