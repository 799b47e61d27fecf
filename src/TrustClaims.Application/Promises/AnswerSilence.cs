using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Claims;
using TrustClaims.Application.Policies;
using TrustClaims.Application.Rounds;
using TrustClaims.Application.Settings;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Promises;

/// <summary>
/// Nothing unanswered stays so: a claim in review whose promised hour has passed is approved by itself, up to the
/// <c>silenceMeansYes</c> of the policy that decided it, as the customer was told, and as long as the day's exposure lasts; past it, the promise is
/// broken and made good as any other, and a person owes the answer by another hour.
/// </summary>
public sealed class AnswerSilence(ClaimsDb db, LivePolicy policies, Deciding deciding, ShopOptions shop, TimeProvider clock)
{
    /// <returns>How many claims were overdue.</returns>
    /// <exception cref="AggregateException">It failed on some; these come again, and the others are looked after.</exception>
    public async Task<int> Handle(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var overdue = await db.Claims.Where(claim => claim.Status == ClaimStatus.InReview && claim.AnswerDue <= now)
            .OrderBy(claim => claim.AnswerDue).Select(claim => claim.Id).ToListAsync(cancellation);
        return await Round.Through(overdue, id => $"Claim {id.Value}", id => db.Act(db.Claims.Where(claim => claim.Id == id), Answer, cancellation), cancellation);
    }

    private async Task<Result<Done>> Answer(Claim claim, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var decidedUnder = await policies.Numbered(db, claim.LastDecision.PolicyNumber, cancellation);
        var live = await policies.At(db, now, cancellation);
        var most = await db.LeftOfYear(claim, shop.PromiseTimes, cancellation);
        var amount = claim.GrantableOnSilence(most);
        if (claim.SilenceMeansYes(decidedUnder.Policy) && (amount.Minor > 0 || claim.Left.IsZero) &&
            await deciding.Fits(claim.Type, amount, live.Policy, now, cancellation))
        {
            return claim.ApproveOnSilence(shop.PromiseTimes, now, most);
        }

        // The answer is then owed by another hour, at which the claim is looked at again.
        return claim.NoticeAnswerOverdue(live.Policy.Terms.Review.AnswerWithinHours, shop.PromiseTimes, now);
    }
}
