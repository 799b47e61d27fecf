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
        var waiting = await db.ContactRequests.Include(one => one.Promises)
            .Where(one => one.DoneAt == null && one.Wish == wish && (one.Claim == claim || one.About == about)).ToListAsync(cancellation);
        waiting.ForEach(one => one.Done(AuditAuthor.Of(by.Id), now));
    }
}
