using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Words;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Notifications.Templates;

/// <summary>A text with fields, as it counts now.</summary>
/// <param name="Number">Of the version that a manager made last, also where that one is our own again; 0 where none did.</param>
/// <param name="IsOurs">Nobody's words but those that came with the product.</param>
public sealed record MessageText(string Subject, string Text, int Number = 0, bool IsOurs = true);

/// <summary>The texts of messages: a manager's newest, or else our own.</summary>
public sealed class MessageTemplates(ClaimsDb db, WordsOf words)
{
    /// <param name="language">fr or en.</param>
    public async Task<MessageText> Of(string kind, CultureInfo language, CancellationToken cancellation)
    {
        var code = language.TwoLetterISOLanguageName;
        var newest = await db.Templates.AsNoTracking().Where(one => one.Kind == kind && one.Language == code)
            .OrderByDescending(one => one.Number).FirstOrDefaultAsync(cancellation);
        return newest is { Text.Length: > 0 } ? new MessageText(newest.Subject, newest.Text, newest.Number, IsOurs: false)
            : Texts.Speaking(language, () => Own(words, kind)) with { Number = newest?.Number ?? 0 };
    }

    /// <summary>The newest versions that managers have made, of every message and language that has any.</summary>
    public Task<List<MessageTemplate>> Newest(CancellationToken cancellation) => db.Templates.AsNoTracking()
        .Where(one => !db.Templates.Any(later => later.Kind == one.Kind && later.Language == one.Language && later.Number > one.Number))
        .ToListAsync(cancellation);

    /// <summary>Ours, whatever a manager has written; in the reader's language.</summary>
    public static MessageText Own(WordsOf words, string kind) =>
        new(words.Letters.Has($"{kind}.subject") ? words.Letters[$"{kind}.subject"] : "", words.Letters[$"{kind}.text"]);
}
