using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Accounts;
using TrustClaims.Application.Desk;
using TrustClaims.Application.Exchanges;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Domain.Promises;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Desk;

namespace TrustClaims.Application.Claims;

/// <summary>A ruling by a person of ours, whichever door it comes through. Inside the transaction of a use case.</summary>
internal static class RulingsOfPeople
{
    /// <summary>
    /// What a ruling comes to. The claim is ruled on by this: one that was read without being followed is only tried on, and nothing of it stays.
    /// </summary>
    public static async Task<Result<RulingWeight>> Weigh(
        this ClaimsDb db, Claim claim, RulingWords words, NamedPerson person, int shownVersion, PromiseTimes times, CancellationToken cancellation)
    {
        if (await db.IsOwnMatter(claim.Customer, person.Id, cancellation))
        {
            return new Refusal.OwnMatter();
        }

        // Whoever has read a colleague's answer before it was said has answered as well: another look is somebody else's, as long as there is somebody else.
        if ((await db.ReadersWithoutAnswer(claim.Id, cancellation)).Contains(person.Id))
        {
            return new Refusal.SamePersonAgain();
        }

        var shown = await db.VersionAfterGestures(claim.Id, shownVersion, cancellation);
        var most = await db.LeftOfYear(claim, times, cancellation);
        return claim.Rule(words, person, shown, times, db.Clock.GetUtcNow(), most).Refusal is { } refusal ? refusal : RulingWeight.Of(claim);
    }

    /// <summary>In writing, under a person's name: what they said, what was asked, and what we were to come back with.</summary>
    public static async Task Answered(this ClaimsDb db, Claim claim, RulingWords words, NamedPerson person, Channel channel, CancellationToken cancellation)
    {
        if (claim.LastRuling!.Reason is { } reason)
        {
            var now = db.Clock.GetUtcNow();
            db.Exchanges.Add(new Exchange(
                Guid.CreateVersion7(now), claim.Customer, claim.Id, Direction.ToCustomer, channel, person.Name, reason, now));
        }

        await db.MessagesAnswered(claim.Id, words.Ends, person, cancellation);
    }

    /// <summary>A gesture of ours meanwhile is nothing that an answer has to be thought over for.</summary>
    public static async Task<int> VersionAfterGestures(this ClaimsDb db, ClaimId claim, int shownVersion, CancellationToken cancellation)
    {
        var changed = await db.Proposals.Where(one => one.Claim == claim && one.State == ProposalState.Done && one.Ruling == null)
            .Select(one => one.ShownVersion).ToListAsync(cancellation);
        while (changed.Contains(shownVersion))
        {
            shownVersion++;
        }

        return shownVersion;
    }
}
