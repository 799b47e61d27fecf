using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Claims;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Demonstration;

/// <summary>What people of ours answered in a demonstration, and what turned up.</summary>
public sealed class DemonstrationRulings(ClaimsDb db, RuleOnClaim rule, WithdrawClaim withdraw)
{
    internal async Task Load(Dictionary<string, ClaimReference> references, CancellationToken cancellation)
    {
        await Rule(references["FR-2012"], new RulingWords(RulingOutcome.Approved, null, null, "We are sending you a new bracelet. The other one comes back to us at our cost; we write to tell you how."), cancellation);
        var half = new RulingWords(
            RulingOutcome.PartlyApproved, null, new Money(16_100, Currency.Eur),
            "Le casque vous est remboursé en entier, et lui seul nous revient. La lampe reste chez vous\u00a0: pour son pied fendu, nous vous en rendons la moitié. Si cela ne vous convient pas, dites-le-nous\u00a0: nous trouverons mieux ensemble.");
        await Rule(references["FR-2013"], half, cancellation);
        var declined = new RulingWords(
            RulingOutcome.Declined, null, null,
            "J’ai une bonne nouvelle\u00a0: votre colis est retrouvé. Il vous attend au bureau de poste de votre quartier, pendant quinze jours. S’il n’y était pas, ou s’il y manquait quoi que ce soit, un mot suffit, et nous reprenons tout.");
        await Rule(references["FR-2016"], declined, cancellation);
        _ = (await withdraw.Handle(new WithdrawClaimRequest(references["FR-2010"], null, Actor.Customer), cancellation)).Value;
    }

    private async Task Rule(ClaimReference reference, RulingWords words, CancellationToken cancellation)
    {
        var version = await db.Claims.AsNoTracking().Where(claim => claim.Reference == reference).Select(claim => claim.Version).SingleAsync(cancellation);
        _ = (await rule.Handle(new RuleOnClaimRequest(reference, words, DemonstrationStaff.Accounts[0].Email, version, Channel.Page), cancellation)).Value;
    }
}
