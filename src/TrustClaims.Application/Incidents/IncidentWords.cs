using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Words;
using TrustClaims.Domain;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Incidents;

/// <summary>What happened, in plain words for customers; null in a language in which nobody has said it.</summary>
public sealed record IncidentWords(string? ToldFr, string? ToldEn)
{
    /// <summary>In characters: two sentences.</summary>
    public const int Longest = 300;

    public string? In(CultureInfo language) => language.TwoLetterISOLanguageName == "fr" ? ToldFr : ToldEn;

    /// <summary>Our words for a failure of ours never hint at anybody else's.</summary>
    internal IEnumerable<FieldError> Mistakes()
    {
        foreach (var (path, language, words) in new[] { ("toldFr", "fr", ToldFr), ("toldEn", "en", ToldEn) })
        {
            if (words is not null && SuspicionWords.In(language, words) is { } word)
            {
                yield return new FieldError(path, "word_of_suspicion", 1, word);
            }
        }
    }

    /// <summary>As they were declared.</summary>
    internal static Task<IncidentWords> Of(ClaimsDb db, Guid incident, CancellationToken cancellation) =>
        db.Incidents.Where(one => one.Id == incident).Select(one => new IncidentWords(one.ToldFr, one.ToldEn)).SingleAsync(cancellation);
}
