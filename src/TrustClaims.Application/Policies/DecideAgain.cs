using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Claims;
using TrustClaims.Application.Settings;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Policies;

/// <summary>When another policy has gone live, what is in review is decided again under it: what is within now is answered at once.</summary>
public sealed class DecideAgain(ClaimsDb db, LivePolicy policies, Deciding deciding, ShopOptions shop, TimeProvider clock)
{
    /// <returns>How many claims were answered.</returns>
    public async Task<int> Handle(int most, CancellationToken cancellation)
    {
        var live = await policies.At(db, clock.GetUtcNow(), cancellation);
        var number = live.Number;
        var waiting = await db.Claims.Where(claim => claim.Status == ClaimStatus.InReview && claim.ConsideredUnder != number)
            .OrderBy(claim => claim.AnswerDue).Select(claim => claim.Id).Take(most).ToListAsync(cancellation);
        var answered = 0;
        foreach (var id in waiting)
        {
            var again = await db.Act(db.Claims.Where(claim => claim.Id == id), (claim, inside) => Decide(claim, live, inside), cancellation);
            answered += again.Succeeded && again.Value.Status != ClaimStatus.InReview ? 1 : 0;
        }

        return answered;
    }

    private async Task<Result<Done>> Decide(Claim claim, NumberedPolicy live, CancellationToken cancellation)
    {
        await db.LockHolder(claim.Agreement, cancellation);
        if (claim.Status != ClaimStatus.InReview)
        {
            // Ruled meanwhile: nothing is decided, and nothing of the day's exposure reserved.
            return Done.Yes;
        }

        var agreement = (await db.ReadAgreement(claim.Agreement, cancellation))!;
        var earlier = await EarlierClaims.Of(db, agreement, cancellation, except: claim.Id);
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
        return new Statement(agreement, claim.Type, payable, claim.OccurredOn, claim.Cause, claim.DeclaredAt, claim.Id, claim.Parcel);
    }

    // The shop may have taken the item out of the order since.
    private static AgreementItem Gone(ClaimItem line) => new() { Id = line.Item, Title = line.Title, Quantity = line.Quantity };
}
