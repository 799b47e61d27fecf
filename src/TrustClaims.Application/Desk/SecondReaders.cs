using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Accounts;
using TrustClaims.Application.Claims;
using TrustClaims.Application.Settings;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Desk;

namespace TrustClaims.Application.Desk;

/// <summary>Who may agree to what somebody else proposes: whoever might decide it alone, and has not answered that claim before.</summary>
public sealed class SecondReaders(ClaimsDb db, ShopOptions shop)
{
    /// <summary>In the order of their names; nobody where it can no longer be done.</summary>
    public async Task<IReadOnlyList<NamedPerson>> Of(Proposal proposal, CancellationToken cancellation)
    {
        var people = (await db.WhoMayRule().OrderBy(account => account.Name).ToListAsync(cancellation)).ConvertAll(Decider.Of);
        var readers = new List<NamedPerson>();
        if ((await Weigh(proposal, cancellation)).TryGet(out var weighed, out _))
        {
            foreach (var person in people)
            {
                if ((await Stands(weighed, person, cancellation)).Succeeded)
                {
                    readers.Add(person.Person);
                }
            }
        }

        return readers;
    }

    public async Task<bool> May(Proposal proposal, StaffId reader, CancellationToken cancellation) =>
        await db.Decider(reader, cancellation) is { } decider && (await Stands(proposal, decider, cancellation)).Succeeded;

    /// <returns>Refused with what stands in the way.</returns>
    internal async Task<Result<Done>> Stands(Proposal proposal, Decider reader, CancellationToken cancellation) =>
        (await Weigh(proposal, cancellation)).TryGet(out var weighed, out var refusal) ? await Stands(weighed, reader, cancellation) : refusal;

    private async Task<Result<Done>> Stands(Weighed what, Decider reader, CancellationToken cancellation)
    {
        if (what.Proposal.By == reader.Person.Id)
        {
            return new Refusal.BeyondAuthority();
        }

        if (what.Answered.Contains(reader.Person.Id))
        {
            return new Refusal.SamePersonAgain();
        }

        var beyond = what.Ruling is { } ruling
            ? reader.Authority.Of(ruling)
            : reader.Authority.Of(what.Proposal.Gesture!.Value, await db.GivenThisMonth(reader.Person.Id, what.Proposal.Gesture.Value.Currency, shop.PromiseTimes, cancellation));
        return beyond is null ? Done.Yes : new Refusal.BeyondAuthority();
    }

    /// <summary>Tried on as it would be done now.</summary>
    private async Task<Result<Weighed>> Weigh(Proposal proposal, CancellationToken cancellation)
    {
        if (proposal.State != ProposalState.Asked)
        {
            return new Refusal.ProposalOver();
        }

        var author = new NamedPerson(proposal.By, proposal.ByName);
        var claim = await db.Claims.AsNoTracking().Whole().SingleAsync(one => one.Id == proposal.Claim, cancellation);
        if (proposal.Ruling is not { } words)
        {
            var given = claim.Give(proposal.Gesture!.Value, proposal.GestureWords!, author, shop.PromiseTimes, db.Clock.GetUtcNow());
            return given.Refusal is { } no ? no : new Weighed(proposal, null, new HashSet<StaffId>());
        }

        var answered = claim.Rulings.Select(ruling => ruling.RuledBy)
            .Concat(await db.Proposals.Where(one => one.Claim == claim.Id && one.AnsweredBy != null && one.State == ProposalState.Done && one.Ruling != null)
                .Select(one => one.AnsweredBy!.Value).ToListAsync(cancellation)).ToHashSet();
        // Pages ask too: nothing is held for it, and what a contract still allows is looked at when it is carried out.
        var shown = await db.VersionAfterGestures(claim.Id, proposal.ShownVersion, cancellation);
        return claim.Rule(words, author, shown, shop.PromiseTimes, db.Clock.GetUtcNow()).Refusal is { } refusal
            ? refusal
            : new Weighed(proposal, RulingWeight.Of(claim), answered);
    }

    /// <param name="Ruling">What it comes to; null for a gesture.</param>
    /// <param name="Answered">Whoever has answered the claim before, or read an answer.</param>
    private sealed record Weighed(Proposal Proposal, RulingWeight? Ruling, IReadOnlySet<StaffId> Answered);
}
