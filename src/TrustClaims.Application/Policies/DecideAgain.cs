using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Claims;
using TrustClaims.Application.Rounds;
using TrustClaims.Application.Settings;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Policies;

/// <summary>When another policy has gone live, what is in review is decided again under it: what is within now is answered at once.</summary>
public sealed class DecideAgain(ClaimsDb db, LivePolicy policies, Deciding deciding, ShopOptions shop, TimeProvider clock)
{
    /// <returns>How many claims were considered.</returns>
    /// <exception cref="AggregateException">It failed on some; these come again, and the others are considered.</exception>
    public async Task<int> Handle(CancellationToken cancellation)
    {
        var number = (await policies.At(db, clock.GetUtcNow(), cancellation)).Number;
        var waiting = await db.Claims.Where(claim => claim.Status == ClaimStatus.InReview && claim.ConsideredUnder != number)
            .OrderBy(claim => claim.AnswerDue).Select(claim => claim.Id).ToListAsync(cancellation);
        return await Round.Through(waiting, id => $"Claim {id.Value}", id => db.Act(db.Claims.Where(claim => claim.Id == id), Decide, cancellation), cancellation);
    }

    private async Task<Result<Done>> Decide(Claim claim, CancellationToken cancellation)
    {
        // A round may be long: the policy is the one that is live by now.
        var live = await policies.At(db, clock.GetUtcNow(), cancellation);
        await db.LockHolder(claim.Agreement, cancellation);
        if (claim.Status != ClaimStatus.InReview || claim.ConsideredUnder == live.Number)
        {
            // Ruled, or considered by another node, meanwhile: nothing is decided, and nothing of the day's exposure reserved.
            return Done.Yes;
        }

        var agreement = (await db.ReadAgreement(claim.Agreement, cancellation))!;
        var earlier = await EarlierClaims.Of(db, agreement, cancellation, except: claim.Id);
        if (earlier.LeftOfYear(claim, shop.PromiseTimes) < claim.Left)
        {
            claim.LeaveToPerson(live.Number);
            return Done.Yes;
        }

        var word = await deciding.WordOn(StatementOf(claim, agreement), earlier, live, cancellation);
        claim.DecideAgain(word, shop.PromiseTimes, clock.GetUtcNow());
        return Done.Yes;
    }

    /// <summary>As it was declared: same moment, same amounts.</summary>
    private static Statement StatementOf(Claim claim, Agreement agreement)
    {
        var none = Money.Zero(claim.Payable.Currency);
        var items = claim.Items
            .Select(line => new PayableItem(agreement.Item(line.Item) ?? Gone(line), line.Quantity, line.Payable)).ToList();
        var payable = new PayableAmount(claim.Payable, none, none, claim.Payable, items);
        return new Statement(agreement, claim.Type, payable, claim.OccurredOn, claim.Cause, claim.DeclaredAt, claim, claim.Parcel);
    }

    // The shop may have taken the item out of the order since.
    private static AgreementItem Gone(ClaimItem line) => new() { Id = line.Item, Title = line.Title, Quantity = line.Quantity };
}
