using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Accounts;
using TrustClaims.Application.Claims;
using TrustClaims.Application.Settings;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Desk;

namespace TrustClaims.Application.Desk;

/// <summary>
/// Who may agree to what somebody else proposes: whoever might decide it alone, and has had no part in an answer to that claim. Where few people work and nobody is left
/// who might, it is somebody who has: two people sign in any case, and another look is never its first author's own.
/// </summary>
public sealed class SecondReaders(ClaimsDb db, ShopOptions shop)
{
    /// <summary>In the order of their names; nobody where it can no longer be done.</summary>
    public async Task<IReadOnlyList<NamedPerson>> Of(Proposal proposal, CancellationToken cancellation) =>
        (await Weigh(proposal, cancellation)).TryGet(out var weighed, out _) ? (await Among(weighed, cancellation)).ConvertAll(reader => reader.Person) : [];

    public async Task<bool> May(Proposal proposal, StaffId reader, CancellationToken cancellation) =>
        (await Weigh(proposal, cancellation)).TryGet(out var weighed, out _) && (await Among(weighed, cancellation)).Exists(one => one.Person.Id == reader);

    /// <returns>Refused with what stands in the way.</returns>
    internal async Task<Result<Done>> Stands(Proposal proposal, Decider reader, CancellationToken cancellation)
    {
        if (!(await Weigh(proposal, cancellation)).TryGet(out var weighed, out var refusal))
        {
            return refusal;
        }

        var (by, self) = (proposal.By, reader.Person.Id);
        return (await Among(weighed, cancellation)).Exists(one => one.Person.Id == self) ? Done.Yes
            : await db.IsOwnMatter(weighed.Claim.Customer, self, cancellation) ? new Refusal.OwnMatter()
            : by != self && (weighed.Ruled.Contains(self) || weighed.Read.Contains(self)) ? new Refusal.SamePersonAgain()
            : new Refusal.BeyondAuthority();
    }

    private async Task<List<Decider>> Among(Weighed what, CancellationToken cancellation)
    {
        var (by, customer) = (what.Proposal.By, what.Claim.Customer);
        var email = await db.Customers.Where(one => one.Id == customer).Select(one => one.Email).SingleAsync(cancellation);
        var others = (await db.WhoMayRule().Where(account => account.StaffId != by).OrderBy(account => account.Name).ToListAsync(cancellation))
            .FindAll(account => email is null || !email.Equals(account.Email, StringComparison.OrdinalIgnoreCase)).ConvertAll(Decider.Of);
        return what.Ruling is { } ruling ? ForRuling(what, ruling, others) : await ForGesture(what.Proposal.Gesture!.Value, others, cancellation);
    }

    private static List<Decider> ForRuling(Weighed what, RulingWeight ruling, List<Decider> others)
    {
        var able = others.FindAll(one => one.Authority.Of(ruling) is null);
        // Its author might decide it, but for the rule that nobody does so alone.
        List<Decider>[] asked = what.Proposal.Beyond == BeyondAuthority.SecondSignature ? [able, others] : [able];
        Predicate<Decider>[] parts = [one => !what.Ruled.Contains(one.Person.Id) && !what.Read.Contains(one.Person.Id), one => !what.Ruled.Contains(one.Person.Id), _ => true];
        return parts.SelectMany(part => asked.Select(people => people.FindAll(part))).FirstOrDefault(people => people.Count > 0) ?? [];
    }

    private async Task<List<Decider>> ForGesture(Money gesture, List<Decider> others, CancellationToken cancellation)
    {
        var given = await db.GivenThisMonth(others.ConvertAll(one => one.Person.Id), gesture.Currency, shop.PromiseTimes, cancellation);
        return others.FindAll(one => one.Authority.Of(gesture, given[one.Person.Id]) is null);
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
            return given.Refusal is { } no ? no : new Weighed(proposal, claim, null, new HashSet<StaffId>(), new HashSet<StaffId>());
        }

        var ruled = claim.Rulings.Select(ruling => ruling.RuledBy).ToHashSet();
        var read = (await db.ReadersOf(claim.Id).ToListAsync(cancellation)).ToHashSet();
        // Pages ask too: nothing is held for it, and what a contract still allows is looked at when it is carried out.
        var shown = await db.VersionAfterGestures(claim.Id, proposal.ShownVersion, cancellation);
        return claim.Rule(words, author, shown, shop.PromiseTimes, db.Clock.GetUtcNow()).Refusal is { } refusal
            ? refusal
            : new Weighed(proposal, claim, RulingWeight.Of(claim), ruled, read);
    }

    /// <param name="Ruling">What it comes to; null for a gesture.</param>
    /// <param name="Ruled">Whoever has answered the claim before.</param>
    /// <param name="Read">Whoever has read an answer to it.</param>
    private sealed record Weighed(Proposal Proposal, Claim Claim, RulingWeight? Ruling, IReadOnlySet<StaffId> Ruled, IReadOnlySet<StaffId> Read);
}
