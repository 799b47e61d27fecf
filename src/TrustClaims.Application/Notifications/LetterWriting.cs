using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Claims;
using TrustClaims.Application.Notifications.Templates;
using TrustClaims.Application.Words;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Customers;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Outbox;

namespace TrustClaims.Application.Notifications;

/// <summary>Writes what a message of the outbox tells: gathers what there is to say, and has the template of its kind say it.</summary>
public sealed class LetterWriting(ClaimsDb db, NewsOfMessages news, MessageTemplates templates, LetterRenderer renderer)
{
    /// <summary>After so many claims on one order or contract that were withdrawn within a day, their page alone tells of more: nobody's letter box is filled with them.</summary>
    public const int MostWithdrawn = 6;

    private static readonly string[] OfDeclaring = ["answer", "turnedUp"];

    /// <summary>
    /// What was true when it was written may be over before its time: nobody is reminded of a call that is off, told of a remedy that was changed again, or
    /// asked twice whether all is right.
    /// </summary>
    public async Task<bool> IsNeeded(OutboxMessage message, CancellationToken cancellation) =>
        message.Kind is ClaimJournal.RightAgain or ClaimJournal.RemedyChanged ? await IsNewest(message, cancellation)
        : OfDeclaring.Contains(message.Kind) ? !await IsOneOfMany(message, cancellation)
        : await ContactOf(message, cancellation) is not { } contact || ContactNews.IsNeeded(message, contact, db.Clock.GetUtcNow());

    /// <returns>Null when there is no address that anything can go to.</returns>
    public async Task<Letter?> Write(OutboxMessage message, CancellationToken cancellation)
    {
        var customer = await CustomerOf(message, cancellation);
        var contact = await ContactOf(message, cancellation);
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

    private async Task<bool> IsOneOfMany(OutboxMessage message, CancellationToken cancellation)
    {
        var (id, since) = (message.Claim!.Value, message.CreatedAt.AddDays(-1));
        return await (
            from claim in db.Claims
            where claim.Id == id
            join other in db.Claims on claim.Agreement equals other.Agreement
            where other.Id != id && other.Status == ClaimStatus.Withdrawn && other.DeclaredAt > since && other.DeclaredAt <= claim.DeclaredAt
            select other.Id).CountAsync(cancellation) >= MostWithdrawn;
    }

    // Of several the last; and nothing to whoever took the matter back.
    private async Task<bool> IsNewest(OutboxMessage message, CancellationToken cancellation)
    {
        var (claim, kind, since) = (message.Claim, message.Kind, message.CreatedAt);
        if (await db.Claims.AnyAsync(one => one.Id == claim && (one.Status == ClaimStatus.Withdrawn || one.Status == ClaimStatus.Returned), cancellation))
        {
            return false;
        }

        // Later ones alone: those of a year are not looked through for each.
        var alike = await db.Outbox.Where(one => one.Kind == kind && one.CreatedAt >= since && one.Claim == claim).Select(one => new { one.Id, one.CreatedAt }).ToListAsync(cancellation);
        return alike.OrderBy(one => one.CreatedAt).ThenBy(one => one.Id).Last().Id == message.Id;
    }

    private async Task<Customer?> CustomerOf(OutboxMessage message, CancellationToken cancellation) => message.Customer is null
        ? null
        : await db.Customers.AsNoTracking().SingleAsync(one => one.Id == message.Customer, cancellation);

    private async Task<ContactRequest?> ContactOf(OutboxMessage message, CancellationToken cancellation) => message.Contact is null
        ? null
        : await db.ContactRequests.AsNoTracking().SingleAsync(one => one.Id == message.Contact, cancellation);
}
