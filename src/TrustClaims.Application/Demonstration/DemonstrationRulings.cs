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
            RulingOutcome.PartlyApproved, null, new Money(12_900, Currency.Eur),
            "Nous vous remboursons le casque. Pour la lampe, voudriez-vous nous en dire plus ? Un collègue regardera à nouveau.");
        await Rule(references["FR-2013"], half, cancellation);
        var declined = new RulingWords(
            RulingOutcome.Declined, null, null,
            "Votre colis vous attend depuis hier au point relais de la gare, jusqu’au 30. S’il n’y était pas, écrivez-nous : quelqu’un d’autre regardera.");
        await Rule(references["FR-2016"], declined, cancellation);
        _ = (await withdraw.Handle(new WithdrawClaimRequest(references["FR-2010"], null, Actor.Customer), cancellation)).Value;
    }

    private async Task Rule(ClaimReference reference, RulingWords words, CancellationToken cancellation)
    {
        var version = await db.Claims.AsNoTracking().Where(claim => claim.Reference == reference).Select(claim => claim.Version).SingleAsync(cancellation);
        _ = (await rule.Handle(new RuleOnClaimRequest(reference, words, DemonstrationStaff.Accounts[0].Email, version, Channel.Page), cancellation)).Value;
    }
}
