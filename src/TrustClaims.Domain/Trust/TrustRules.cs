using TrustClaims.Domain.Trust.Rules;

namespace TrustClaims.Domain.Trust;

/// <summary>The catalogue: every rule, in the order in which they are asked and shown.</summary>
public static class TrustRules
{
    public static IReadOnlyList<TrustRuleKind> All { get; } =
    [
        new(AmountBeyondLimit.Key, AmountBeyondLimit.Read),
        new(ClaimsTooClose.Key, ClaimsTooClose.Read),
        new(GrantedSumBeyondLimit.Key, GrantedSumBeyondLimit.Read) { FollowsGrants = true },
        new(TooManyOrdersWithClaim.Key, TooManyOrdersWithClaim.Read),
        new(TooLateOrTooEarly.Key, TooLateOrTooEarly.Read),
        new(CarrierContradicts.Key, CarrierContradicts.Read),
        new(SameItemsAgain.Key, SameItemsAgain.Read) { MayBeSetAside = false },
        new(AddressSharedByMany.Key, AddressSharedByMany.Read),
        new(CategorySeenByPerson.Key, CategorySeenByPerson.Read),
        new(BudgetReached.Key, BudgetReached.Read) { MayBeSetAside = false, FollowsGrants = true },
        new(CustomerKnownTooShort.Key, CustomerKnownTooShort.Read),
        new(DestinationChanged.Key, DestinationChanged.Read) { MayBeSetAside = false },
        new(NotCovered.Key, NotCovered.Read) { MayBeSetAside = false },
    ];

    /// <returns>Null where there is no such rule, or none any more.</returns>
    public static TrustRuleKind? Find(string? code) => All.FirstOrDefault(rule => rule.Code == code);
}

/// <summary>A rule's key in the policy, and how its entry there is read.</summary>
public sealed record TrustRuleKind(string Code, Func<PolicyEntry, TrustRule> Read)
{
    /// <summary>
    /// Whether it can be set aside for one customer: it is about how well we know them. What protects them, pays nothing twice, is a contract's own or is
    /// everybody's budget cannot.
    /// </summary>
    public bool MayBeSetAside { get; init; } = true;

    /// <summary>Whether it reads what earlier answers granted: its replay follows the order of declarations, and a threshold moved today changes what it reads tomorrow.</summary>
    public bool FollowsGrants { get; init; }
}
