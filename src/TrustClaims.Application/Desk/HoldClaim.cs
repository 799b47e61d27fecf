using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Trust;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Desk;
using TrustClaims.Persistence.Queries;

namespace TrustClaims.Application.Desk;

/// <summary>A person of ours answers this claim, and goes on doing so.</summary>
/// <param name="OverOthers">They know that a colleague has it in hand, and take it over.</param>
public sealed record HoldClaimRequest(ClaimReference Reference, NamedPerson By, bool OverOthers)
{
    /// <summary>A sign of life from somebody's page, and no wish of theirs: what was put off stays so.</summary>
    public bool IsSign { get; init; }
}

/// <summary>Takes a claim in hand, or keeps it there for longer.</summary>
public sealed class HoldClaim(ClaimsDb db)
{
    /// <returns>Refused where a colleague has it in hand, where it waits for nobody any more, and to whoever has answered it before.</returns>
    public async Task<Result<Done>> Handle(HoldClaimRequest request, CancellationToken cancellation)
    {
        while (true)
        {
            if (!(await Free(request, cancellation)).TryGet(out var claim, out var refusal))
            {
                return refusal;
            }

            if (await db.TryHold(claim, request.By, TakeNextClaim.HoldLength, request.OverOthers, cancellation))
            {
                return Done.Yes;
            }

            // Something came between the look and the hand: another look says what.
        }
    }

    private async Task<Result<ClaimId>> Free(HoldClaimRequest request, CancellationToken cancellation)
    {
        var (staff, now) = (request.By.Id, db.Clock.GetUtcNow());
        var found = await db.Claims.Where(one => one.Reference == request.Reference).Select(one => new
        {
            one.Id,
            one.Status,
            IsPutOff = db.DeskStates.Any(state => state.Claim == one.Id && state.PutOffUntil > now),
            Proposed = db.Proposals
                .Where(made => made.Claim == one.Id && made.Ruling != null && (made.State == ProposalState.Pending || made.State == ProposalState.Asked))
                .Select(made => made.ByName).FirstOrDefault(),
            Colleague = db.DeskStates.Where(state => state.Claim == one.Id && state.HeldUntil > now && state.HeldBy != staff)
                .Select(state => state.HeldByName).FirstOrDefault(),
        }).SingleOrDefaultAsync(cancellation);
        return found switch
        {
            null => new Refusal.NotFound(),
            { Status: not ClaimStatus.InReview } => new Refusal.NotInThisState(PolicyWords.Of(found.Status)),
            { Proposed: { } by } => new Refusal.AlreadyProposed(by),
            { IsPutOff: true } when request.IsSign => new Refusal.NotInThisState(PolicyWords.Of(found.Status)),
            _ when await db.HasAnswered(found.Id, staff, cancellation) => new Refusal.SamePersonAgain(),
            { Colleague: { } colleague } when !request.OverOthers => new Refusal.InColleaguesHands(colleague),
            _ => found.Id,
        };
    }
}
