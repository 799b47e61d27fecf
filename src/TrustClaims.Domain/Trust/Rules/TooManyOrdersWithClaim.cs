using TrustClaims.Domain.Claims;

namespace TrustClaims.Domain.Trust.Rules;

/// <summary>
/// Too large a share of this customer's orders of the last 12 months has a claim, this one included. Orders only, and only from the order number on
/// at which a share says anything.
/// </summary>
/// <param name="most">Inclusive share, 0 to 1.</param>
public sealed class TooManyOrdersWithClaim(int fromOrder, Threshold<double> most) : TrustRule(Key)
{
    public const string Key = "shareOfOrders";

    public int FromOrder { get; } = fromOrder;

    public Threshold<double> Most { get; } = most;

    public override RuleAnswer Ask(in ClaimFacts facts, Standing standing)
    {
        if (facts.Type.IsForContract() || Most.For(facts.Type, standing) is not { } limit)
        {
            return NotApplicable();
        }

        if (facts.OrdersInYear is not { } orders || facts.OrdersWithClaimInYear is not { } claimed || orders < FromOrder || orders == 0)
        {
            return Unknown(limit);
        }

        // The quotient of two small whole numbers and the limit as parsed are both the nearest double: at the limit compares equal.
        var share = (double)claimed / orders;
        return Compare(share <= limit, share, limit);
    }

    internal static TrustRule Read(PolicyEntry entry) => new TooManyOrdersWithClaim(entry.Whole("fromOrder", 1, 10_000), entry.Shares("most"));
}
