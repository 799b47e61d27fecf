using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Audit;

namespace TrustClaims.Application.Exchanges;

/// <summary>What somebody asked for about a claim is done once they have been answered.</summary>
internal static class AnsweredWishes
{
    /// <summary>Inside the transaction of a use case.</summary>
    /// <param name="customer">Whose claim it is: somebody else who has named it is told nothing by what its customer is told.</param>
    public static async Task WishesAnswered(
        this ClaimsDb db, ClaimId claim, ClaimReference reference, CustomerId customer, ContactWish wish, NamedPerson by, CancellationToken cancellation)
    {
        var (now, about) = (db.Clock.GetUtcNow(), reference.ToString());
        // By its reference where they named it themselves.
        var waiting = await db.ContactRequests
            .Where(one => one.DoneAt == null && one.CancelledAt == null && one.Wish == wish && (one.Claim == claim || (one.About == about && one.Customer == customer)))
            .OrderBy(one => one.Id).Select(one => one.Id).ToListAsync(cancellation);
        foreach (var id in waiting)
        {
            // A call whose hour has not come is refused, and owed at its hour still.
            if (await db.HeldContact(id, cancellation) is { IsOpen: true, Owed: var owed } one && one.Done(by, AuditAuthor.Of(by.Id), now).Succeeded)
            {
                db.TellIfBroken(one, owed, now);
            }
        }
    }
}
