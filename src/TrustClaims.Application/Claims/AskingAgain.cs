using TrustClaims.Application.Policies;
using TrustClaims.Application.Settings;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Claims;

/// <summary>Asks the engine again about a claim that waits, as it was declared: same moment, same amounts. It only ever brings a yes, or the yes forward.</summary>
public sealed class AskingAgain(ClaimsDb db, Deciding deciding, ShopOptions shop, TimeProvider clock)
{
    /// <summary>Inside the transaction of a use case that has read the claim.</summary>
    internal async Task Ask(Claim claim, NumberedPolicy live, CancellationToken cancellation)
    {
        await db.LockHolder(claim.Agreement, cancellation);
        var agreement = (await db.ReadAgreement(claim.Agreement, cancellation))!;
        var earlier = await EarlierClaims.Of(db, agreement, cancellation, except: claim.Id);
        if (earlier.LeftOfYear(claim, shop.PromiseTimes) < claim.Left)
        {
            claim.LeaveToPerson(live.Number);
            return;
        }

        var now = clock.GetUtcNow();
        var word = await deciding.WordOn(StatementOf(claim, agreement), earlier, live, now, cancellation);
        claim.DecideAgain(word, shop.PromiseTimes, now);
    }

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
