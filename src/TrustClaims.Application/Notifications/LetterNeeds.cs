using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Claims;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Outbox;

namespace TrustClaims.Application.Notifications;

/// <summary>
/// What was true when it was written may be over before its time: nobody is reminded of a call that is off, told of a remedy that was changed again, or asked twice
/// whether all is right.
/// </summary>
internal static class LetterNeeds
{
    /// <summary>After so many claims on one order or contract that were withdrawn within a day, their page alone tells of more: nobody's letter box is filled with them.</summary>
    public const int MostWithdrawn = 6;

    /// <summary>So long the answer to a further claim waits: it is sent where that claim stands by then.</summary>
    public static readonly TimeSpan HeldBack = TimeSpan.FromMinutes(30);

    /// <returns>From when on a message is to be sent, which may lie ahead; null where it is needed no longer.</returns>
    public static async Task<DateTimeOffset?> NeededFrom(this ClaimsDb db, OutboxMessage message, DateTimeOffset now, CancellationToken cancellation) => message.Kind switch
    {
        ClaimJournal.RightAgain or ClaimJournal.RemedyChanged => await db.IsNewest(message, cancellation) ? message.CreatedAt : null,
        ClaimJournal.Answer or ClaimJournal.TurnedUp => await db.OfDeclaring(message, cancellation),
        ChangeNews.Kind => await db.IsStillSaid(message, cancellation) ? message.CreatedAt : null,
        _ => await db.ContactOf(message, cancellation) is not { } contact || ContactNews.IsNeeded(message, contact, now) ? message.CreatedAt : null,
    };

    /// <summary>The request to talk to a person that a message is about; null where it is about none.</summary>
    public static async Task<ContactRequest?> ContactOf(this ClaimsDb db, OutboxMessage message, CancellationToken cancellation) => message.Contact is null
        ? null
        : await db.ContactRequests.AsNoTracking().SingleAsync(one => one.Id == message.Contact, cancellation);

    private static async Task<DateTimeOffset?> OfDeclaring(this ClaimsDb db, OutboxMessage message, CancellationToken cancellation)
    {
        if (!await db.IsOneOfMany(message, cancellation))
        {
            return message.CreatedAt;
        }

        var id = message.Claim;
        return await db.Claims.AnyAsync(claim => claim.Id == id && claim.Status == ClaimStatus.Withdrawn, cancellation) ? null
            : message.Kind == ClaimJournal.Answer ? message.CreatedAt + HeldBack : message.CreatedAt;
    }

    private static async Task<bool> IsOneOfMany(this ClaimsDb db, OutboxMessage message, CancellationToken cancellation)
    {
        var (id, since) = (message.Claim!.Value, message.CreatedAt.AddDays(-1));
        return await (
            from claim in db.Claims
            where claim.Id == id
            join other in db.Claims on claim.Agreement equals other.Agreement
            where other.Id != id && other.Status == ClaimStatus.Withdrawn && other.DeclaredAt > since && other.DeclaredAt <= claim.DeclaredAt
            select other.Id).CountAsync(cancellation) >= MostWithdrawn;
    }

    // It is not said any more once it is taken back, nor to whoever would rather not be told.
    private static async Task<bool> IsStillSaid(this ClaimsDb db, OutboxMessage message, CancellationToken cancellation)
    {
        var change = ChangeFacts.Read(message.Body!).Change;
        return !await db.VoicedChanges.AnyAsync(one => one.Id == change && one.TakenBackAt != null, cancellation)
            && !await db.Customers.AnyAsync(one => one.Id == message.Customer && one.SparedNews, cancellation);
    }

    // Of several the last; and nothing to whoever took the matter back.
    private static async Task<bool> IsNewest(this ClaimsDb db, OutboxMessage message, CancellationToken cancellation)
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
}
