using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Customers;
using TrustClaims.Domain.FollowUps;
using TrustClaims.Persistence;

namespace TrustClaims.Web.Pages.Agents;

/// <summary>One call: whom, about what, and how far it has come.</summary>
public sealed record FollowUpOnDesk(FollowUp FollowUp, ClaimReference Reference, ClaimType Type, Money Payable, DateTimeOffset DeclaredAt, Customer Customer)
{
    /// <summary>The line of the script that asks after what the claim was about.</summary>
    public string Question => Type is ClaimType.LostParcel or ClaimType.MissingItem ? Type.ToString() : "other";

    /// <summary>The truth may still be told, or told better.</summary>
    public bool MayBeTold => FollowUp.End != FollowUpEnd.NothingPaid;
}

public static class FollowUpOnDeskQuery
{
    /// <returns>Null before its call is due: nobody is told who is drawn.</returns>
    public static async Task<FollowUpOnDesk?> FollowUpOnDesk(this ClaimsDb db, ClaimReference reference, DateTimeOffset now, CancellationToken cancellation) => await (
        from claim in db.Claims.AsNoTracking()
        where claim.Reference == reference
        join one in db.FollowUps on claim.Id equals one.Claim
        where one.DueAt <= now
        join customer in db.Customers on claim.Customer equals customer.Id
        select new FollowUpOnDesk(one, claim.Reference, claim.Type, claim.Payable, claim.DeclaredAt, customer)).SingleOrDefaultAsync(cancellation);
}
