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
    public static async Task WishesAnswered(
        this ClaimsDb db, ClaimId claim, ClaimReference reference, ContactWish wish, NamedPerson by, DateTimeOffset now, CancellationToken cancellation)
    {
        var about = reference.ToString();
        // By its reference where somebody named it themselves.
        var waiting = await db.ContactRequests
            .Where(one => one.DoneAt == null && one.CancelledAt == null && one.Wish == wish && (one.Claim == claim || one.About == about))
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
