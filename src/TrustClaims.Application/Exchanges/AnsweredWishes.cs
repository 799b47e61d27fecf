using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Audit;

namespace TrustClaims.Application.Exchanges;

/// <summary>What somebody asked for, or was told that we come back with, is done once they have been answered.</summary>
public static class AnsweredWishes
{
    /// <summary>Inside the transaction of a use case.</summary>
    internal static async Task CallsAnswered(this ClaimsDb db, ClaimId claim, NamedPerson by, CancellationToken cancellation) =>
        await db.WishesAnswered(db.ContactRequests.Where(one => one.Claim == claim && one.Wish == ContactWish.CallBack), by, cancellation);

    /// <summary>What waits on the claim for an answer in writing has one. Inside the transaction of a use case.</summary>
    /// <param name="read">Of it, what whoever answers has had before them; null for a program, which answers whatever waits.</param>
    internal static async Task MessagesAnswered(this ClaimsDb db, ClaimId claim, IReadOnlyList<Guid>? read, NamedPerson by, CancellationToken cancellation)
    {
        if (read is not [])
        {
            var waiting = db.ContactRequests.Where(one => one.Claim == claim && one.Wish == ContactWish.Reply);
            await db.WishesAnswered(read is null ? waiting : waiting.Where(one => read.Contains(one.Id)), by, cancellation);
        }
    }

    /// <summary>What waits for the same answer in writing as a message, besides it: on its claim; about none, what the same person waits for, but no other look at what was arranged.</summary>
    public static IQueryable<ContactRequest> AlongWith(this ClaimsDb db, ContactRequest message)
    {
        var (id, claim, reach, customer) = (message.Id, message.Claim, message.ReachAt, message.Customer);
        var open = db.ContactRequests.Where(one => one.Id != id && one.Wish == ContactWish.Reply && one.DoneAt == null && one.CancelledAt == null);
        return claim is null ? open.Where(one => one.Claim == null && one.ReachAt == reach && one.Customer == customer && !db.Arrangements.Any(arranged => arranged.Id == one.Id)) : open.Where(one => one.Claim == claim);
    }

    /// <summary>An answer to a message ends nothing else that nobody has read: only what whoever answers has chosen.</summary>
    internal static async Task AlsoAnswered(this ClaimsDb db, ContactRequest answered, IReadOnlyList<Guid> chosen, NamedPerson by, CancellationToken cancellation)
    {
        if (chosen.Count > 0)
        {
            await db.WishesAnswered(db.AlongWith(answered).Where(one => chosen.Contains(one.Id)), by, cancellation);
        }
    }

    /// <summary>There is nothing left to come back with; what the customer has asked is answered all the same.</summary>
    internal static async Task ComingBackOff(this ClaimsDb db, ClaimId claim, CancellationToken cancellation)
    {
        var now = db.Clock.GetUtcNow();
        foreach (var wish in await db.ContactRequests.Include(one => one.Promises)
            .Where(one => one.Claim == claim && one.Wish == ContactWish.Reply && one.Words == null && one.DoneAt == null && one.CancelledAt == null).ToListAsync(cancellation))
        {
            var owed = wish.Owed;
            _ = wish.Cancel(now);
            await db.TellIfBroken(wish, owed, now, cancellation);
        }
    }

    private static async Task WishesAnswered(this ClaimsDb db, IQueryable<ContactRequest> which, NamedPerson by, CancellationToken cancellation)
    {
        var now = db.Clock.GetUtcNow();
        foreach (var id in await which.Where(one => one.DoneAt == null && one.CancelledAt == null).OrderBy(one => one.Id).Select(one => one.Id).ToListAsync(cancellation))
        {
            // A call whose hour has not come is refused, and owed at its hour still.
            if (await db.HeldContact(id, cancellation) is { IsOpen: true, Owed: var owed } one && one.Done(by, AuditAuthor.Of(by.Id), now).Succeeded)
            {
                await db.TellIfBroken(one, owed, now, cancellation);
            }
        }
    }
}
