using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Desk;
using TrustClaims.Application.Policies;
using TrustClaims.Application.Settings;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Claims;

/// <summary>The customer asks for another look, by somebody else.</summary>
public sealed record AskAnotherLookRequest(ClaimReference Reference, string? Words, Viewer Viewer);

public sealed class AskAnotherLookValidator : AbstractValidator<AskAnotherLookRequest>
{
    public AskAnotherLookValidator() => RuleFor(request => request.Words).MaximumLength(Exchange.LongestText).WithErrorCode("comment_too_long");
}

public sealed class AskAnotherLook(ClaimsDb db, LivePolicy policies, ShopOptions shop, TimeProvider clock)
{
    private static readonly AskAnotherLookValidator Shape = new();

    public async Task<Result<Claim>> Handle(AskAnotherLookRequest request, CancellationToken cancellation) => Shape.Refuses(request) is { } refusal
        ? refusal
        : await db.Act(
            db.ClaimsOf(request.Viewer).Where(claim => claim.Reference == request.Reference),
            async (claim, inside) =>
            {
                var now = clock.GetUtcNow();
                var words = Writing.Trimmed(request.Words);
                if (words is not null)
                {
                    db.Exchanges.Add(new Exchange(Guid.CreateVersion7(now), claim.Customer, claim.Id, Direction.FromCustomer, Channel.Page, null, words, now));
                }

                var live = await policies.At(db, now, inside);
                var asked = claim.AskAnotherLook(words ?? "", live.Policy.Terms.Review.AnswerWithinHours, shop.PromiseTimes, now);
                // Nothing of what was arranged at the desk before the first answer is left.
                await db.DeskStates.Where(state => state.Claim == claim.Id).ExecuteDeleteAsync(inside);
                await db.Hear(claim, words ?? "", now, inside);
                return asked;
            },
            cancellation);
}
