using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Notifications.Templates;
using TrustClaims.Application.Words;
using TrustClaims.Domain.Customers;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Outbox;

namespace TrustClaims.Application.Notifications;

/// <summary>Writes what a message of the outbox tells: gathers what there is to say, and has the template of its kind say it.</summary>
public sealed class LetterWriting(ClaimsDb db, NewsOfMessages news, MessageTemplates templates, LetterRenderer renderer)
{
    /// <returns>Null when there is no address that anything can go to.</returns>
    public async Task<Letter?> Write(OutboxMessage message, CancellationToken cancellation)
    {
        var customer = await CustomerOf(message, cancellation);
        var contact = await db.ContactOf(message, cancellation);
        var to = contact is null ? Recipient.Of(customer!, message.Channel) : Recipient.Of(contact, customer);
        return to.Channel is null ? null : await Write(message, customer, contact, to, cancellation);
    }

    /// <summary>The same words to the customer of a claim, for paper: an address to send it to is not asked for.</summary>
    public async Task<Letter> OnPaper(OutboxMessage message, CancellationToken cancellation)
    {
        var customer = await CustomerOf(message, cancellation);
        return await Write(message, customer, null, Recipient.Of(customer!), cancellation);
    }

    private async Task<Letter> Write(OutboxMessage message, Customer? customer, ContactRequest? contact, Recipient to, CancellationToken cancellation)
    {
        var language = Texts.Language(to.Language);
        var told = await news.Of(message, customer, contact, language, cancellation);
        told = told with { Back = told.Back.In(language) };
        var template = await templates.Of(told.Kind, language, cancellation);
        var brief = await templates.Of(MessageKinds.Short, language, cancellation);
        return Texts.Speaking(language, () => renderer.Write(message, to, told, template, brief));
    }

    private async Task<Customer?> CustomerOf(OutboxMessage message, CancellationToken cancellation) => message.Customer is null
        ? null
        : await db.Customers.AsNoTracking().SingleAsync(one => one.Id == message.Customer, cancellation);
}
