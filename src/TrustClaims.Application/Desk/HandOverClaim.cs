using FluentValidation;
using TrustClaims.Application.Settings;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Mapping;

namespace TrustClaims.Application.Desk;

/// <summary>A person of ours would rather have a colleague answer this claim, and says why.</summary>
/// <param name="To">One of <see cref="Colleagues.ColleaguesFor"/>.</param>
/// <param name="Words">To that colleague; the customer does not read them.</param>
public sealed record HandOverClaimRequest(ClaimReference Reference, NamedPerson By, StaffId To, string? Words);

public sealed class HandOverClaimValidator : AbstractValidator<HandOverClaimRequest>
{
    public HandOverClaimValidator()
    {
        RuleFor(request => request.Words).Must(words => !Writing.IsBlank(words)).WithErrorCode("write_to_colleague");
        RuleFor(request => request.Words).MaximumLength(Lengths.Words).WithErrorCode("too_long");
    }
}

/// <summary>Out of one's hands, and the colleague's before anybody else's. The customer's promise stands, and nothing of it is told to the customer.</summary>
public sealed class HandOverClaim(ClaimsDb db)
{
    private static readonly HandOverClaimValidator Shape = new();

    public async Task<Result<Done>> Handle(HandOverClaimRequest request, CancellationToken cancellation) =>
        Shape.Refuses(request) is { } refusal ? refusal : await db.InTransactionOrAgain(inside => HandOver(request, inside), cancellation);

    private async Task<Result<Done>> HandOver(HandOverClaimRequest request, CancellationToken cancellation)
    {
        if (!(await db.LetGo(request.Reference, request.By.Id, cancellation)).TryGet(out var gone, out var refusal))
        {
            return refusal;
        }

        if ((await db.ColleaguesFor(gone.Claim, request.By.Id, cancellation)).TrueForAll(colleague => colleague.Id != request.To))
        {
            return new Refusal.Invalid([new FieldError("to", "choose_colleague")]);
        }

        gone.State.HandTo(request.To, request.By.Name, request.Words!.Trim());
        return Done.Yes;
    }
}
