using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Persistence;

namespace TrustClaims.Application.FollowUps;

/// <summary>Somebody to be called, the one whose call is due longest first.</summary>
/// <param name="HeldBy">The real name of the colleague who is on it just now; null where nobody else is.</param>
public sealed record CallToMake(ClaimReference Reference, ClaimType Type, string? Name, string Language, DateTimeOffset DueAt, int Tries, string? HeldBy);

/// <param name="InAll">How many calls may be made now, those beyond the list included.</param>
/// <param name="Waiting">How many rest until something else of that customer's is answered.</param>
public sealed record CallsToMake(IReadOnlyList<CallToMake> Shown, int InAll, int Waiting);

/// <summary>Which calls may be made: nobody is called about how it went while something else of theirs is open.</summary>
public static class FollowUpsToCall
{
    public static async Task<CallsToMake> CallsToMake(this ClaimsDb db, StaffId reader, int most, DateTimeOffset now, CancellationToken cancellation)
    {
        var due =
            from one in db.FollowUps.AsNoTracking()
            where one.End == null && one.CallFrom <= now
            join claim in db.Claims on one.Claim equals claim.Id
            join customer in db.Customers on claim.Customer equals customer.Id
            where customer.Phone != null && !customer.SparedCalls
            let isOpen = db.Claims.Any(other => other.Customer == customer.Id && (other.Status == ClaimStatus.InReview || other.Status == ClaimStatus.PromisedOn))
                || db.ContactRequests.Any(wish => wish.Customer == customer.Id && wish.DoneAt == null && wish.CancelledAt == null)
            select new { one, claim, customer, isOpen };
        var free = due.Where(call => !call.isOpen);
        var shown = await free.OrderBy(call => call.one.DueAt).Take(most)
            .Select(call => new CallToMake(
                call.claim.Reference, call.claim.Type, call.customer.Name, call.customer.Language, call.one.DueAt!.Value, call.one.Tries,
                call.one.HeldUntil > now && call.one.HeldBy != reader ? call.one.HeldByName : null))
            .ToListAsync(cancellation);
        return new CallsToMake(shown, shown.Count < most ? shown.Count : await free.CountAsync(cancellation), await due.CountAsync(call => call.isOpen, cancellation));
    }
}
