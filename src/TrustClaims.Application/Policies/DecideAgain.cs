using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Claims;
using TrustClaims.Application.Rounds;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Policies;

/// <summary>When another policy has gone live, what is in review is decided again under it: what is within now is answered at once.</summary>
public sealed class DecideAgain(ClaimsDb db, LivePolicy policies, AskingAgain asking, TimeProvider clock)
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
        if (claim.Status == ClaimStatus.InReview && claim.ConsideredUnder != live.Number)
        {
            await asking.Ask(claim, live, cancellation);
        }

        // Ruled, or considered by another node, meanwhile: nothing is decided, and nothing of the day's exposure reserved.
        return Done.Yes;
    }
}
