using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Trust;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Queries;

namespace TrustClaims.Application.Desk;

/// <summary>A person of ours answers this claim, and goes on doing so.</summary>
/// <param name="OverOthers">They know that a colleague has it in hand, and take it over.</param>
public sealed record HoldClaimRequest(ClaimReference Reference, NamedPerson By, bool OverOthers);

/// <summary>Takes a claim in hand, or keeps it there for longer.</summary>
public sealed class HoldClaim(ClaimsDb db)
{
    /// <returns>Refused where a colleague has it in hand, where it waits for nobody any more, and to whoever ruled on it before.</returns>
    public async Task<Result<Done>> Handle(HoldClaimRequest request, CancellationToken cancellation)
    {
        var staff = request.By.Id;
        var claim = await db.Claims.Where(one => one.Reference == request.Reference)
            .Select(one => new { one.Id, one.Status, IsRuled = one.Rulings.Any(ruling => ruling.RuledBy == staff) }).SingleOrDefaultAsync(cancellation);
        if (claim is null)
        {
            return new Refusal.NotFound();
        }

        if (claim.Status != ClaimStatus.InReview)
        {
            return new Refusal.NotInThisState(PolicyWords.Of(claim.Status));
        }

        if (claim.IsRuled)
        {
            return new Refusal.SamePersonAgain();
        }

        if (await db.TryHold(claim.Id, request.By, TakeNextClaim.HoldLength, request.OverOthers, cancellation))
        {
            return Done.Yes;
        }

        return new Refusal.InColleaguesHands(await db.DeskStates.Where(state => state.Claim == claim.Id).Select(state => state.HeldByName).SingleOrDefaultAsync(cancellation) ?? "");
    }
}
