using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Policies;
using TrustClaims.Application.Settings;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Claims;

/// <summary>What a claim about these items would pay and offer, before it is sent.</summary>
public sealed record PreviewClaimRequest(AgreementId Agreement, ClaimType Type, IReadOnlyList<DeclaredItem> Items, DateOnly? OccurredOn);

/// <param name="Remedies">On offer, the one proposed first at the front.</param>
/// <param name="ByWhen">When the chosen remedy would be carried out if the answer is immediate.</param>
public sealed record ClaimPreview(PayableAmount Payable, IReadOnlyList<Remedy> Remedies, DateTimeOffset ByWhen);

/// <summary>Computes what is shown before sending with the same arithmetic that declaring uses. It decides nothing.</summary>
public sealed class PreviewClaim(ClaimsDb db, LivePolicy policies, ShopOptions shop, TimeProvider clock)
{
    public async Task<Result<ClaimPreview>> Handle(PreviewClaimRequest request, CancellationToken cancellation)
    {
        if (await db.Agreements.AsNoTracking().Whole().SingleOrDefaultAsync(one => one.Id == request.Agreement, cancellation) is not { } agreement)
        {
            return new Refusal.NotFound();
        }

        var now = clock.GetUtcNow();
        var earlier = await EarlierClaims.Of(db, agreement, cancellation);
        var year = (request.OccurredOn ?? shop.PromiseTimes.DayOf(now)).Year;
        if (!PayableAmount.Of(agreement, request.Type, request.Items, earlier.LostPieces(), earlier.GrantedIn(year)).TryGet(out var payable, out var refusal))
        {
            return refusal;
        }

        var live = await policies.At(db, now, cancellation);
        return new ClaimPreview(payable, OfferedRemedies.For(live.Policy, request.Type, payable), shop.PromiseTimes.CarriedOutAfter(now));
    }
}
