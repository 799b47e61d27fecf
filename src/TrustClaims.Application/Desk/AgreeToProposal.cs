using TrustClaims.Application.Accounts;
using TrustClaims.Application.Settings;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Desk;

namespace TrustClaims.Application.Desk;

/// <summary>A person of ours has read what a colleague means to say, and agrees.</summary>
public sealed record AgreeToProposalRequest(ClaimReference Reference, int Number, StaffId By);

/// <summary>It is said by its author, as any other answer a few seconds later; until then whoever agreed may take that back.</summary>
public sealed class AgreeToProposal(ClaimsDb db, SecondReaders readers, DeskOptions desk, CarryOutProposals carrying)
{
    public async Task<Result<Proposal>> Handle(AgreeToProposalRequest request, CancellationToken cancellation) =>
        await carrying.AtOnce(await db.InTransactionOrAgain(inside => Agree(request, inside), cancellation), cancellation);

    private async Task<Result<Proposal>> Agree(AgreeToProposalRequest request, CancellationToken cancellation)
    {
        await db.HoldMonth(request.By, cancellation);
        if (await db.Decider(request.By, cancellation) is not { } reader)
        {
            return new Refusal.RightsEnded();
        }

        if (await db.Proposal(request.Reference, request.Number, cancellation) is not { } proposal)
        {
            return new Refusal.NotFound();
        }

        if ((await readers.Stands(proposal, reader, cancellation)).Refusal is { } refusal)
        {
            return refusal;
        }

        var now = db.Clock.GetUtcNow();
        proposal.Agree(reader.Person, now, desk.SaidAfter(now));
        return proposal;
    }
}
