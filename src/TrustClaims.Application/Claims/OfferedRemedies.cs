using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Trust;

namespace TrustClaims.Application.Claims;

public static class OfferedRemedies
{
    /// <summary>What the policy offers for this type and the stock allows, the one proposed first at the front. A gift that cost nothing is not refunded.</summary>
    public static IReadOnlyList<Remedy> For(TrustPolicy policy, ClaimType type, PayableAmount payable)
    {
        var inStock = payable.Items.All(line => line.Item.InStock);
        return policy.RemediesFor(type)
            .Where(remedy => (inStock || !remedy.NeedsStock()) && (payable.Total.Minor > 0 || !remedy.IsMoney()))
            .ToList();
    }
}
