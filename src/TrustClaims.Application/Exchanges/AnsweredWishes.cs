using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Audit;

namespace TrustClaims.Application.Exchanges;

/// <summary>What somebody asked for, or was told that we come back with, is done once they have been answered.</summary>
internal static class AnsweredWishes
{
    /// <summary>Inside the transaction of a use case.</summary>
    public static async Task WishesAnswered(this ClaimsDb db, ClaimId claim, ContactWish wish, NamedPerson by, CancellationToken cancellation) =>
        await db.WishesAnswered(db.ContactRequests.Where(one => one.Claim == claim && one.Wish == wish), by, cancellation);

    /// <summary>Whoever is written to about no claim has what they were promised about none: the next that they hear is what we came back with.</summary>
    /// <param name="answered">What is answered itself, which ends in its own way.</param>
    public static async Task ComingBackAnswered(this ClaimsDb db, ContactRequest answered, NamedPerson by, CancellationToken cancellation)
    {
        var (id, reach, customer) = (answered.Id, answered.ReachAt, answered.Customer);
        await db.WishesAnswered(
            db.ContactRequests.Where(one => one.Id != id && one.Claim == null && one.Wish == ContactWish.Reply && one.Words == null && one.ReachAt == reach && one.Customer == customer),
            by, cancellation);
    }

    /// <summary>There is nothing left to come back with; what the customer has asked is answered all the same.</summary>
    public static async Task ComingBackOff(this ClaimsDb db, ClaimId claim, CancellationToken cancellation)
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
