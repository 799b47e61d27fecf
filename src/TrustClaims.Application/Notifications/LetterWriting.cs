using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Notifications.Templates;
using TrustClaims.Application.Words;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Outbox;

namespace TrustClaims.Application.Notifications;

/// <summary>Writes what a message of the outbox tells: gathers what there is to say, and has the template of its kind say it.</summary>
public sealed class LetterWriting(ClaimsDb db, NewsOfMessages news, MessageTemplates templates, LetterRenderer renderer)
{
    /// <returns>Null when there is no address that anything can go to.</returns>
    public async Task<Letter?> Write(OutboxMessage message, CancellationToken cancellation)
    {
        var customer = await db.Customers.AsNoTracking().SingleAsync(one => one.Id == message.Customer, cancellation);
        var to = Recipient.Of(customer);
        if (to.Channel is null)
        {
            return null;
        }

        var language = Texts.Language(to.Language);
        var told = await news.Of(message, customer, cancellation);
        var template = await templates.Of(told.Kind, language, cancellation);
        var brief = await templates.Of(MessageKinds.Short, language, cancellation);
        return Texts.Speaking(language, () => renderer.Write(message, to, told, template, brief));
    }
}
