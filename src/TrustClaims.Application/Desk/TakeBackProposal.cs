using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Desk;

namespace TrustClaims.Application.Desk;

/// <summary>A person of ours stops what they have set going, or has back what a colleague or the claim's own way has left undone.</summary>
public sealed record TakeBackProposalRequest(ClaimReference Reference, int Number, StaffId By);

/// <summary>Nothing of it has been the customer's. Of taking back and carrying out at the same instant, one comes first, and the other finds it over.</summary>
public sealed class TakeBackProposal(ClaimsDb db)
{
    /// <returns>What was taken back, with every word of it.</returns>
    public Task<Result<Proposal>> Handle(TakeBackProposalRequest request, CancellationToken cancellation) => db.InTransactionOrAgain<Proposal>(
        async inside =>
        {
            if (await db.Proposal(request.Reference, request.Number, inside) is not { } proposal)
            {
                return new Refusal.NotFound();
            }

            if (proposal.State is ProposalState.Done or ProposalState.TakenBack || proposal.Mover != request.By)
            {
                return new Refusal.ProposalOver();
            }

            proposal.TakeBack();
            return proposal;
        },
        cancellation);
}
