using FluentValidation;
using TrustClaims.Application.Accounts;
using TrustClaims.Application.Settings;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Desk;
using TrustClaims.Persistence.Mapping;

namespace TrustClaims.Application.Desk;

/// <summary>A person of ours has read what a colleague means to say, and would rather have it said otherwise.</summary>
/// <param name="Words">To the colleague; no customer reads them.</param>
public sealed record SendBackProposalRequest(ClaimReference Reference, int Number, StaffId By, string? Words);

public sealed class SendBackProposalValidator : AbstractValidator<SendBackProposalRequest>
{
    public SendBackProposalValidator()
    {
        RuleFor(request => request.Words).Must(words => !Writing.IsBlank(words)).WithErrorCode("say_why");
        RuleFor(request => request.Words).MaximumLength(Lengths.Words).WithErrorCode("too_long");
    }
}

/// <summary>The claim is its author's before anybody else's, who reads why.</summary>
public sealed class SendBackProposal(ClaimsDb db, SecondReaders readers)
{
    private static readonly SendBackProposalValidator Shape = new();

    public async Task<Result<Proposal>> Handle(SendBackProposalRequest request, CancellationToken cancellation) =>
        Shape.Refuses(request) is { } refusal ? refusal : await db.InTransactionOrAgain(inside => SendBack(request, inside), cancellation);

    private async Task<Result<Proposal>> SendBack(SendBackProposalRequest request, CancellationToken cancellation)
    {
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

        var words = request.Words!.Trim();
        proposal.SendBack(reader.Person, words, db.Clock.GetUtcNow());
        // A gesture is nobody's turn to answer. What somebody has in hand stays there.
        if (proposal.Ruling is not null && (await db.LetGo(request.Reference, proposal.By, cancellation)).TryGet(out var gone, out _))
        {
            gone.State.HandTo(proposal.By, reader.Person.Name, words);
        }

        return proposal;
    }
}
