using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Accounts;
using TrustClaims.Application.Claims;
using TrustClaims.Application.Settings;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Desk;
using TrustClaims.Persistence.Queries;

namespace TrustClaims.Application.Desk;

/// <summary>A person of ours rules on a claim at the desk.</summary>
/// <param name="ShownVersion">The version that the person was looking at.</param>
public sealed record ProposeRulingRequest(ClaimReference Reference, RulingWords Words, StaffId By, int ShownVersion, Channel Channel);

/// <summary>
/// Said a few seconds later, so that it can be taken back, or once a colleague has read it where it is more than this person decides alone. Until then nothing is
/// sent, and nothing of the claim changes; what cannot be done at all is refused now.
/// </summary>
public sealed class ProposeRuling(ClaimsDb db, ShopOptions shop, DeskOptions desk, CarryOutProposals carrying)
{
    private static readonly RulingWordsValidator Shape = new();

    public async Task<Result<Proposal>> Handle(ProposeRulingRequest request, CancellationToken cancellation) =>
        Shape.Refuses(request.Words) is { } refusal ? refusal
            : await carrying.AtOnce(await db.InTransactionOrAgain(inside => Propose(request, inside), cancellation), cancellation);

    private async Task<Result<Proposal>> Propose(ProposeRulingRequest request, CancellationToken cancellation)
    {
        if (await db.Decider(request.By, cancellation) is not { Person: var person } decider)
        {
            return new Refusal.RightsEnded();
        }

        if (await db.Claims.AsNoTracking().Whole().SingleOrDefaultAsync(one => one.Reference == request.Reference, cancellation) is not { } claim)
        {
            return new Refusal.NotFound();
        }

        if (!(await db.Weigh(claim, request.Words, person, request.ShownVersion, shop.PromiseTimes, cancellation)).TryGet(out var weight, out var refusal))
        {
            return refusal;
        }

        // In nobody's hands any more: it is answered, as far as anybody at the desk can see.
        await db.Release(claim.Id, person.Id, cancellation);
        var now = db.Clock.GetUtcNow();
        var proposal = new Proposal
        {
            Claim = claim.Id,
            By = person.Id,
            ByName = person.Name,
            At = now,
            ShownVersion = request.ShownVersion,
            Channel = request.Channel,
            Ruling = request.Words,
            Beyond = decider.Authority.Of(weight, desk.SecondSignature(Currency.Of(shop.Currency))),
        };
        return await db.Propose(proposal, desk.SaidAfter(now), cancellation);
    }
}
