using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Desk;

namespace TrustClaims.Application.Desk;

/// <summary>What every way of letting go of a claim has in common.</summary>
internal static class OutOfHands
{
    /// <summary>Inside the transaction of a use case: in nobody's hands from then on.</summary>
    /// <returns>What is known of it at the desk, to be changed; refused where a colleague has it in hand.</returns>
    public static async Task<Result<DeskState>> LetGo(this ClaimsDb db, ClaimId claim, StaffId by, CancellationToken cancellation)
    {
        var now = db.Clock.GetUtcNow();
        var state = await db.DeskStates.SingleOrDefaultAsync(one => one.Claim == claim, cancellation);
        if (state?.IsHeld(now) == true && state.HeldBy != by)
        {
            return new Refusal.InColleaguesHands(state.HeldByName!);
        }

        if (state is null)
        {
            state = new DeskState { Claim = claim };
            db.DeskStates.Add(state);
        }

        (state.HeldBy, state.HeldByName, state.HeldUntil, state.ChangedAt) = (null, null, null, now);
        return state;
    }
}
