using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Trust;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Desk;

namespace TrustClaims.Application.Desk;

/// <summary>A claim that waits for a person, and was let go of.</summary>
/// <param name="State">What is known of it at the desk, to be changed.</param>
internal sealed record LetGone(ClaimId Claim, DateTimeOffset AnswerDue, DeskState State);

/// <summary>What every way of letting go of a claim has in common.</summary>
internal static class OutOfHands
{
    /// <summary>
    /// Inside the transaction of a use case: in nobody's hands from then on. Until its end nobody answers the claim, writes about it, or takes it in hand: they have done
    /// so before, or find it let go.
    /// </summary>
    /// <returns>Refused where it waits for nobody, and where a colleague has it in hand.</returns>
    public static async Task<Result<LetGone>> LetGo(this ClaimsDb db, ClaimReference reference, StaffId by, CancellationToken cancellation)
    {
        var asked = db.Claims.Where(one => one.Reference == reference);
        // Changes nothing and holds the row.
        await asked.ExecuteUpdateAsync(held => held.SetProperty(one => one.Version, one => one.Version), cancellation);
        var claim = await asked.Select(one => new { one.Id, one.Status, one.AnswerDue }).SingleOrDefaultAsync(cancellation);
        if (claim is not { Status: ClaimStatus.InReview })
        {
            return claim is null ? new Refusal.NotFound() : new Refusal.NotInThisState(PolicyWords.Of(claim.Status));
        }

        var now = db.Clock.GetUtcNow();
        var states = db.DeskStates.Where(one => one.Claim == claim.Id);
        await states.ExecuteUpdateAsync(held => held.SetProperty(one => one.ChangedAt, now), cancellation);
        var state = await states.SingleOrDefaultAsync(cancellation);
        if (state?.IsHeld(now) == true && state.HeldBy != by)
        {
            return new Refusal.InColleaguesHands(state.HeldByName!);
        }

        if (state is null)
        {
            state = new DeskState { Claim = claim.Id, ChangedAt = now };
            db.DeskStates.Add(state);
        }

        (state.HeldBy, state.HeldByName, state.HeldUntil) = (null, null, null);
        return new LetGone(claim.Id, claim.AnswerDue!.Value, state);
    }
}
