using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Accounts;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Desk;

namespace TrustClaims.Application.Desk;

/// <summary>Who may give a claim its next answer. Another look is somebody else's, also where few people work.</summary>
public static class Answerers
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

    /// <summary>Whoever has read an answer to it, and gives it no other: there is somebody who has had no part in one.</summary>
    public static async Task<List<StaffId>> ReadersWithoutAnswer(this ClaimsDb db, ClaimId claim, CancellationToken cancellation)
    {
        var readers = await db.ReadersOf(claim).ToListAsync(cancellation);
        var answerers = readers.Count == 0 ? [] : await db.AnswerersOf(claim, cancellation);
        return readers.FindAll(reader => answerers.TrueForAll(one => one.Id != reader));
    }

    /// <summary>Whether another answer to it is somebody else's: they have ruled on it, or read a colleague's ruling before it was said.</summary>
    public static async Task<bool> HasAnswered(this ClaimsDb db, ClaimId claim, StaffId person, CancellationToken cancellation) =>
        await db.Claims.AnyAsync(one => one.Id == claim && one.Rulings.Any(ruling => ruling.RuledBy == person), cancellation) ||
        (await db.ReadersWithoutAnswer(claim, cancellation)).Contains(person);

    /// <summary>Whoever has read an answer to it before it was said.</summary>
    internal static IQueryable<StaffId> ReadersOf(this ClaimsDb db, ClaimId claim) =>
        db.Proposals.Where(one => one.Claim == claim && one.AnsweredBy != null && one.State == ProposalState.Done && one.Ruling != null).Select(one => one.AnsweredBy!.Value);
}
