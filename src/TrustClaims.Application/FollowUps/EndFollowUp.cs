using FluentValidation;
using TrustClaims.Application.Settings;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.FollowUps;
using TrustClaims.Persistence;

namespace TrustClaims.Application.FollowUps;

/// <summary>A person of ours learned what happened.</summary>
/// <param name="Seen">What a careful person would have paid, where they saw what it was about.</param>
public sealed record EndFollowUpRequest(ClaimReference Reference, FollowUpEnd? End, Money? Seen, NamedPerson By);

public sealed class EndFollowUpValidator : AbstractValidator<EndFollowUpRequest>
{
    public EndFollowUpValidator()
    {
        RuleFor(request => request.End).NotNull().WithErrorCode("choose_finding");
        RuleFor(request => request.Seen).NotNull().When(request => request.End == FollowUpEnd.Seen).WithErrorCode("amount_needed");
    }
}

/// <summary>Nothing of what was paid is taken back: it tells what trust costs, and nothing else.</summary>
public sealed class EndFollowUp(ClaimsDb db)
{
    private static readonly EndFollowUpValidator Shape = new();

    public async Task<Result<Done>> Handle(EndFollowUpRequest request, CancellationToken cancellation) =>
        Shape.Refuses(request) is { } refusal ? refusal : await db.Act(request.Reference, request.By, followed => Find(followed, request), cancellation);

    private Result<Done> Find(FollowedClaim followed, EndFollowUpRequest request) => FollowUpEnds.For(followed.Type).Contains(request.End!.Value)
        ? followed.FollowUp.Find(request.End.Value, followed.Payable, request.Seen, request.By, db.Clock.GetUtcNow())
        : new Refusal.Invalid([new FieldError("end", "choose_finding")]);
}
