using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Words;
using TrustClaims.Domain;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Audit;

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

    /// <summary>As they were declared: they stand in the audit trail, and nowhere else.</summary>
    internal static async Task<IncidentWords?> Of(ClaimsDb db, Guid incident, CancellationToken cancellation)
    {
        var subject = AuditSubject.OfIncident(incident);
        var declared = await db.Audit.AsNoTracking().Where(entry => entry.Subject == subject && entry.Number == 1).Select(entry => entry.Body).SingleOrDefaultAsync(cancellation);
        return declared is null ? null : JsonSerializer.Deserialize<IncidentWords>(declared, JsonSerializerOptions.Web);
    }
}
