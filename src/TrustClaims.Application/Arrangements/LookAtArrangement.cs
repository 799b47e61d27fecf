using FluentValidation;
using TrustClaims.Application.Accounts;
using TrustClaims.Application.Exchanges;
using TrustClaims.Application.Notifications;
using TrustClaims.Application.Settings;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Arrangements;

/// <summary>Somebody else than who arranged it looks at it, as its customer has asked.</summary>
/// <param name="Keeps">It goes on until its day; else it ends now.</param>
/// <param name="Words">To the customer; required to keep it.</param>
public sealed record LookAtArrangementRequest(Guid Arrangement, bool Keeps, string? Words, NamedPerson By);

public sealed class LookAtArrangementValidator : AbstractValidator<LookAtArrangementRequest>
{
    public LookAtArrangementValidator() => RuleFor(request => request.Words).MaximumLength(ArrangeRequest.LongestReason).WithErrorCode("too_long");
}

/// <summary>The letter that tells of it is the answer that was promised.</summary>
public sealed class LookAtArrangement(ClaimsDb db, TimeProvider clock)
{
    private static readonly LookAtArrangementValidator Shape = new();

    public async Task<Result<Done>> Handle(LookAtArrangementRequest request, CancellationToken cancellation) => Shape.Refuses(request) is { } refusal
        ? refusal
        : await db.AnswerContact(request.Arrangement, request.By, (_, inside) => Look(request, inside), cancellation);

    private async Task<Result<Done>> Look(LookAtArrangementRequest request, CancellationToken cancellation)
    {
        if (await db.HeldArrangement(request.Arrangement, cancellation) is not { } arranged)
        {
            return new Refusal.NotFound();
        }

        if (await db.IsOwnMatter(arranged.Customer, request.By.Id, cancellation))
        {
            return new Refusal.OwnMatter();
        }

        var now = clock.GetUtcNow();
        if (arranged.Look(request.By, request.Keeps, request.Words, now).Refusal is { } refusal)
        {
            return refusal;
        }

        var kept = arranged.IsInForce(now);
        await db.Tell(
            arranged, kept ? ArrangementNews.LoweredKept : ArrangementNews.LoweredEnded, request.By, arranged.LookWords,
            "lookedAt", new { arranged.Id, Kept = kept, Words = arranged.LookWords }, now, cancellation);
        return Done.Yes;
    }
}
