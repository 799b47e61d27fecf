using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Trust;

namespace TrustClaims.Application.Claims;

public static class OfferedRemedies
{
    /// <summary>
    /// What the policy offers for this type and the stock allows, the one proposed first at the front. A gift that cost nothing is not refunded, nor is a payment that
    /// others took.
    /// </summary>
    public static IReadOnlyList<Remedy> For(TrustPolicy policy, ClaimType type, PayableAmount payable, Agreement agreement) =>
        For(policy, type, payable.Total, agreement, payable.Items.All(line => line.Item.InStock));

    /// <summary>The same for a claim that stands: what the customer may choose now.</summary>
    public static IReadOnlyList<Remedy> For(TrustPolicy policy, Claim claim, Agreement agreement) =>
        For(policy, claim.Type, claim.Payable, agreement, claim.Items.All(line => agreement.Item(line.Item)?.InStock == true));

    private static List<Remedy> For(TrustPolicy policy, ClaimType type, Money total, Agreement agreement, bool inStock) => policy.RemediesFor(type)
        .Where(remedy => (inStock || !remedy.NeedsStock()) && (total.Minor > 0 || !remedy.IsMoney()) &&
            (remedy != Remedy.Refund || agreement is not Order { IsPaidElsewhere: true }))
        .ToList();
}
