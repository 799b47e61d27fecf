using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Accounts;
using TrustClaims.Application.Claims;
using TrustClaims.Application.Settings;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Desk;

namespace TrustClaims.Application.Desk;

/// <summary>A person of ours gives something beyond what is owed.</summary>
/// <param name="Amount">Above zero, in the claim's currency.</param>
/// <param name="Words">To the customer: why.</param>
public sealed record ProposeGestureRequest(ClaimReference Reference, Money Amount, string? Words, StaffId By, Channel Channel);

public sealed class ProposeGestureValidator : AbstractValidator<ProposeGestureRequest>
{
    public ProposeGestureValidator()
    {
        RuleFor(request => request.Amount).Must(amount => amount.Minor > 0).WithErrorCode("gesture_amount");
        RuleFor(request => request.Words).Must(words => !Writing.IsBlank(words)).WithErrorCode("say_why");
        RuleFor(request => request.Words).MaximumLength(Exchange.LongestText).WithErrorCode("comment_too_long");
    }
}

/// <summary>Given a few seconds later, as an answer is said, or once a colleague agrees where it is more than this person gives alone.</summary>
public sealed class ProposeGesture(ClaimsDb db, ShopOptions shop, DeskOptions desk, CarryOutProposals carrying)
{
    private static readonly ProposeGestureValidator Shape = new();

    public async Task<Result<Proposal>> Handle(ProposeGestureRequest request, CancellationToken cancellation) => Shape.Refuses(request) is { } refusal
        ? refusal
        : await carrying.AtOnce(await db.InTransactionOrAgain(inside => Propose(request, inside), cancellation), cancellation);

    private async Task<Result<Proposal>> Propose(ProposeGestureRequest request, CancellationToken cancellation)
    {
        await db.HoldMonth(request.By, cancellation);
        if (await db.Decider(request.By, cancellation) is not { Person: var person } decider)
        {
            return new Refusal.RightsEnded();
        }

        if (await db.Claims.AsNoTracking().Whole().SingleOrDefaultAsync(one => one.Reference == request.Reference, cancellation) is not { } claim)
        {
            return new Refusal.NotFound();
        }

        if (await db.IsOwnMatter(claim.Customer, person.Id, cancellation))
        {
            return new Refusal.OwnMatter();
        }

        // Tried on: what cannot be given at all is refused now.
        var (now, shown) = (db.Clock.GetUtcNow(), claim.Version);
        if (claim.Give(request.Amount, request.Words!, person, shop.PromiseTimes, now).Refusal is { } refusal)
        {
            return refusal;
        }

        var given = await db.GivenThisMonth(person.Id, request.Amount.Currency, shop.PromiseTimes, cancellation);
        var proposal = new Proposal
        {
            Claim = claim.Id,
            By = person.Id,
            ByName = person.Name,
            At = now,
            ShownVersion = shown,
            Channel = request.Channel,
            Gesture = request.Amount,
            GestureWords = request.Words!.Trim(),
            Beyond = decider.Authority.Of(request.Amount, given),
        };
        return await db.Propose(proposal, desk.SaidAfter(now), cancellation);
    }
}
