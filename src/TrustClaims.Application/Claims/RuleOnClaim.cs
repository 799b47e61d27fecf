using FluentValidation;
using TrustClaims.Application.Accounts;
using TrustClaims.Application.Settings;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Claims;

/// <summary>A person of ours rules on a claim.</summary>
/// <param name="RuledBy">The e-mail of an active staff account that may rule.</param>
/// <param name="ShownVersion">The version that the person was looking at.</param>
public sealed record RuleOnClaimRequest(ClaimReference Reference, RulingWords Words, string RuledBy, int ShownVersion, Channel Channel);

/// <summary>Whichever door it comes through.</summary>
public sealed class RulingWordsValidator : AbstractValidator<RulingWords>
{
    public RulingWordsValidator()
    {
        RuleFor(words => words.Outcome).IsInEnum().OverridePropertyName("outcome");
        RuleFor(words => words.Reason).MaximumLength(Exchange.LongestText).OverridePropertyName("reason").WithErrorCode("comment_too_long");
    }
}

/// <summary>
/// At once, as a program asks for it. A script never says no: the person is looked up in the same transaction, must be one of ours, active, with a role that may
/// rule, and decides no more than they do alone.
/// </summary>
public sealed class RuleOnClaim(ClaimsDb db, ShopOptions shop, DeskOptions desk)
{
    private static readonly RulingWordsValidator Shape = new();

    public async Task<Result<Claim>> Handle(RuleOnClaimRequest request, CancellationToken cancellation) => Shape.Refuses(request.Words) is { } refusal
        ? refusal
        : await db.Act(db.Claims.Where(claim => claim.Reference == request.Reference), (claim, inside) => Rule(claim, request, inside), cancellation);

    private async Task<Result<Done>> Rule(Claim claim, RuleOnClaimRequest request, CancellationToken cancellation)
    {
        if (await db.Decider(request.RuledBy, cancellation) is not { Person: var person } decider)
        {
            return new Refusal.UnknownStaff();
        }

        if (!(await db.Weigh(claim, request.Words, person, request.ShownVersion, shop.PromiseTimes, cancellation)).TryGet(out var weight, out var refusal))
        {
            return refusal;
        }

        if (decider.Authority.Of(weight, desk.SecondSignature(Currency.Of(shop.Currency))) is not null)
        {
            return new Refusal.BeyondAuthority();
        }

        await db.Answered(claim, request.Words, person, request.Channel, cancellation);
        return Done.Yes;
    }
}
