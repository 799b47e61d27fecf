using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Accounts;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.FollowUps;
using TrustClaims.Persistence;

namespace TrustClaims.Application.FollowUps;

/// <summary>A claim's follow-up, with what people of ours need of the claim while they note something.</summary>
internal sealed record FollowedClaim(FollowUp FollowUp, ClaimId Claim, ClaimReference Reference, ClaimType Type, CustomerId Customer, Money Payable);

/// <summary>What every act on a follow-up has in common: one transaction in which its verb is called; whoever comes second looks at it anew.</summary>
internal static class ActOnFollowUp
{
    public static Task<Result<Done>> Act(
        this ClaimsDb db, ClaimReference reference, NamedPerson by, Func<FollowedClaim, CancellationToken, Task<Result<Done>>> verb, CancellationToken cancellation) =>
        db.InTransactionOrAgain<Done>(
            async inside =>
            {
                var found = await db.Claims.Where(claim => claim.Reference == reference)
                    .Join(db.FollowUps, claim => claim.Id, one => one.Claim, (claim, one) => new { one, claim.Id, claim.Type, claim.Customer, claim.Payable }).SingleOrDefaultAsync(inside);
                return found is null ? new Refusal.NotFound()
                    : await db.IsOwnMatter(found.Customer, by.Id, inside) ? new Refusal.OwnMatter()
                    : await verb(new FollowedClaim(found.one, found.Id, reference, found.Type, found.Customer, found.Payable), inside);
            },
            cancellation);

    public static Task<Result<Done>> Act(this ClaimsDb db, ClaimReference reference, NamedPerson by, Func<FollowedClaim, Result<Done>> verb, CancellationToken cancellation) =>
        db.Act(reference, by, (followed, _) => Task.FromResult(verb(followed)), cancellation);
}
