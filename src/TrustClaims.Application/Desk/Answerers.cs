using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Accounts;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Desk;

namespace TrustClaims.Application.Desk;

/// <summary>Who may give a claim its next answer. Another look is somebody else's, also where few people work.</summary>
internal static class Answerers
{
    /// <summary>
    /// People of ours who are active, may rule, and have had no part in an answer to it; where nobody is left who has not, those who have read a colleague's and
    /// given none. By their names.
    /// </summary>
    public static async Task<List<NamedPerson>> AnswerersOf(this ClaimsDb db, ClaimId claim, CancellationToken cancellation)
    {
        var people = await db.WhoMayRule().Where(account => !db.Claims.Any(one => one.Id == claim && one.Rulings.Any(ruling => ruling.RuledBy == account.StaffId)))
            .OrderBy(account => account.Name).Select(account => new NamedPerson(new StaffId(account.Id), account.Name)).ToListAsync(cancellation);
        var readers = await db.ReadersOf(claim).ToListAsync(cancellation);
        var others = people.FindAll(person => !readers.Contains(person.Id));
        return others.Count > 0 ? others : people;
    }

    /// <summary>Whoever has read an answer to it before it was said.</summary>
    public static IQueryable<StaffId> ReadersOf(this ClaimsDb db, ClaimId claim) =>
        db.Proposals.Where(one => one.Claim == claim && one.AnsweredBy != null && one.State == ProposalState.Done && one.Ruling != null).Select(one => one.AnsweredBy!.Value);
}
