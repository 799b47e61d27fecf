using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Accounts;
using TrustClaims.Application.Claims;
using TrustClaims.Application.Rounds;
using TrustClaims.Application.Settings;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Desk;

namespace TrustClaims.Application.Desk;

/// <summary>
/// Does what people of ours have decided and not taken back. It is done in the transaction in which it ends, on whatever node: never twice, and what a node that
/// stops has left is due still. What the claim has gone past meanwhile is not done at all, and its author is told.
/// </summary>
public sealed class CarryOutProposals(ClaimsDb db, ShopOptions shop)
{
    /// <returns>How many were due.</returns>
    /// <exception cref="AggregateException">Some failed; these come again, and the others are done.</exception>
    public async Task<int> Handle(int most, CancellationToken cancellation)
    {
        var now = db.Clock.GetUtcNow();
        var due = await db.Proposals.AsNoTracking().Where(one => one.State == ProposalState.Pending && one.CarryOutAt <= now)
            .OrderBy(one => one.CarryOutAt).Take(most).ToListAsync(cancellation);
        var count = await Round.Through(due, Name, one => CarryOut(one, cancellation), cancellation);
        await Round.Through(await Overtaken(cancellation), Name, one => Overtake(one, cancellation), cancellation);
        return count;
    }

    /// <summary>Where nothing can be taken back, it is done before whoever decided it sees another page.</summary>
    internal async Task<Result<Proposal>> AtOnce(Result<Proposal> made, CancellationToken cancellation) =>
        made.Succeeded && made.Value is { State: ProposalState.Pending } proposal && proposal.CarryOutAt <= db.Clock.GetUtcNow() &&
        // A worker may have been quicker.
        (await CarryOut(proposal, cancellation)).Refusal is { } refusal and not Refusal.ProposalOver ? refusal : made;

    private async Task<Result<Claim>> CarryOut(Proposal proposal, CancellationToken cancellation)
    {
        var (claim, number) = (proposal.Claim, proposal.Number);
        var done = await db.Act(db.Claims.Where(one => one.Id == claim), (one, inside) => Do(one, number, inside), cancellation);
        // Whoever changes the claim at the same moment takes the answer's ground away, but no gesture's.
        if (done.Refusal is not (null or Refusal.ProposalOver) && (proposal.Ruling is not null || done.Refusal is not Refusal.StaleVersion))
        {
            await Overtake(proposal, cancellation);
        }

        return done;
    }

    private async Task<Result<Done>> Do(Claim claim, int number, CancellationToken cancellation)
    {
        var now = db.Clock.GetUtcNow();
        var proposal = await db.Proposals.SingleAsync(one => one.Claim == claim.Id && one.Number == number, cancellation);
        if (proposal.State != ProposalState.Pending || proposal.CarryOutAt > now)
        {
            return new Refusal.ProposalOver();
        }

        if (await db.Decider(proposal.By, cancellation) is not { Person: var person })
        {
            return new Refusal.RightsEnded();
        }

        // Nor is a colleague's word one any more.
        if (proposal.AnsweredBy is { } reader && await db.Decider(reader, cancellation) is null)
        {
            return new Refusal.RightsEnded();
        }

        proposal.Done();
        return proposal.Ruling is { } words
            ? await Rule(claim, words with { ReadBy = proposal.AnsweredByName }, person, proposal, cancellation)
            : Give(claim, person, proposal, now);
    }

    private async Task<Result<Done>> Rule(Claim claim, RulingWords words, NamedPerson person, Proposal proposal, CancellationToken cancellation)
    {
        if ((await db.Weigh(claim, words, person, proposal.ShownVersion, shop.PromiseTimes, cancellation)).Refusal is { } refusal)
        {
            return refusal;
        }

        await db.Answered(claim, words, person, proposal.Channel, cancellation);
        return Domain.Done.Yes;
    }

    private Result<Done> Give(Claim claim, NamedPerson person, Proposal proposal, DateTimeOffset now)
    {
        // What it changes is nothing that an answer has to be thought over for.
        proposal.ShownVersion = claim.Version;
        var given = claim.Give(proposal.Gesture!.Value, proposal.GestureWords!, person, shop.PromiseTimes, now, proposal.AnsweredByName);
        if (given.Succeeded)
        {
            db.Exchanges.Add(new Exchange(
                Guid.CreateVersion7(now), claim.Customer, claim.Id, Direction.ToCustomer, proposal.Channel, person.Name, proposal.GestureWords!, now));
        }

        return given;
    }

    // Nobody need read any more what can no longer be said, or whose author has left: the claim would wait for nobody.
    private async Task<IReadOnlyList<Proposal>> Overtaken(CancellationToken cancellation)
    {
        var people = db.WhoMayRule();
        var asked = await (
            from one in db.Proposals.AsNoTracking()
            where one.State == ProposalState.Asked
            join claim in db.Claims on one.Claim equals claim.Id
            select new { Proposal = one, claim.Status, claim.Version, HasLeft = !people.Any(account => account.StaffId == one.By) }).ToListAsync(cancellation);
        var overtaken = new List<Proposal>();
        foreach (var one in asked)
        {
            var over = one.HasLeft || (one.Proposal.Ruling is null
                ? one.Status == ClaimStatus.Withdrawn
                : one.Status != ClaimStatus.InReview ||
                    // Most are as they were shown: only of those that are not is it asked whether gestures alone have changed them.
                    (one.Version != one.Proposal.ShownVersion && await db.VersionAfterGestures(one.Proposal.Claim, one.Proposal.ShownVersion, cancellation) != one.Version));
            if (over)
            {
                overtaken.Add(one.Proposal);
            }
        }

        return overtaken;
    }

    private Task<Result<Done>> Overtake(Proposal seen, CancellationToken cancellation) => db.InTransactionOrAgain<Done>(
        async inside =>
        {
            var proposal = await db.Proposals.SingleAsync(one => one.Claim == seen.Claim && one.Number == seen.Number, inside);
            if (proposal.State == seen.State)
            {
                proposal.Overtake();
            }

            return Domain.Done.Yes;
        },
        cancellation);

    private static string Name(Proposal proposal) => $"Proposal {proposal.Number} about claim {proposal.Claim.Value}";
}
