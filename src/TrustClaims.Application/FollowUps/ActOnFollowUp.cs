using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Accounts;
using TrustClaims.Application.Claims;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.FollowUps;
using TrustClaims.Persistence;

namespace TrustClaims.Application.FollowUps;

/// <summary>A claim's follow-up, with what people of ours need of the claim while they note something.</summary>
internal sealed record FollowedClaim(FollowUp FollowUp, ClaimId Claim, ClaimReference Reference, ClaimType Type, CustomerId Customer, Money Payable);

/// <summary>What every act on a follow-up has in common: one transaction in which its verb is called and its end written into the claim's trail; whoever comes second looks at it anew.</summary>
internal static class ActOnFollowUp
{
    public static Task<Result<Done>> Act(
        this ClaimsDb db, ClaimReference reference, NamedPerson by, Func<FollowedClaim, CancellationToken, Task<Result<Done>>> verb, CancellationToken cancellation) =>
        db.InTransactionOrAgain<Done>(
            async inside =>
            {
                var found = await db.Claims.Where(claim => claim.Reference == reference)
                    .Join(db.FollowUps, claim => claim.Id, one => one.Claim, (claim, one) => new { one, claim.Id, claim.Type, claim.Customer, claim.Payable }).SingleOrDefaultAsync(inside);
                if (found is null || await db.IsOwnMatter(found.Customer, by.Id, inside))
                {
                    return found is null ? new Refusal.NotFound() : new Refusal.OwnMatter();
                }

                var (before, followed) = ((found.one.End, found.one.Truth), new FollowedClaim(found.one, found.Id, reference, found.Type, found.Customer, found.Payable));
                var done = await verb(followed, inside);
                if (done.Succeeded && before != (found.one.End, found.one.Truth))
                {
                    await db.WriteEnd(found.one, Actor.Of(by), inside);
                }

                return done;
            },
            cancellation);

    /// <summary>Into the claim's trail, inside the transaction in which it ended.</summary>
    public static async Task WriteEnd(this ClaimsDb db, FollowUp ended, Actor by, CancellationToken cancellation)
    {
        var claim = await db.Claims.SingleAsync(one => one.Id == ended.Claim, cancellation);
        claim.EndFollowUp(ended.End!.Value, ended.Truth, by, ended.EndedAt!.Value);
        ClaimJournal.Write(db, claim);
    }

    public static Task<Result<Done>> Act(this ClaimsDb db, ClaimReference reference, NamedPerson by, Func<FollowedClaim, Result<Done>> verb, CancellationToken cancellation) =>
        db.Act(reference, by, (followed, _) => Task.FromResult(verb(followed)), cancellation);
}
