using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Desk;

namespace TrustClaims.Application.Desk;

/// <summary>What is meant and not done yet.</summary>
internal static class OpenProposals
{
    public static Task<Proposal?> Proposal(this ClaimsDb db, ClaimReference claim, int number, CancellationToken cancellation) => (
        from one in db.Claims
        where one.Reference == claim
        join proposal in db.Proposals on one.Id equals proposal.Claim
        where proposal.Number == number
        select proposal).SingleOrDefaultAsync(cancellation);

    /// <summary>Refused where an answer, or a gesture, is on its way to that claim already: of two at the same instant one comes first.</summary>
    /// <param name="until">When it is carried out where nobody else is asked.</param>
    public static async Task<Result<Proposal>> Propose(this ClaimsDb db, Proposal made, DateTimeOffset until, CancellationToken cancellation)
    {
        var before = await db.Proposals.AsNoTracking().Where(one => one.Claim == made.Claim).ToListAsync(cancellation);
        if (before.Find(one => one.IsOpen && (one.Ruling is null) == (made.Ruling is null)) is { } open)
        {
            return new Refusal.AlreadyProposed(open.ByName);
        }

        made.Begin(before.Select(one => one.Number).DefaultIfEmpty().Max() + 1, until);
        db.Proposals.Add(made);
        return made;
    }
}
