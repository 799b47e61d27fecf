using TrustClaims.Domain.Trust.Rules;

namespace TrustClaims.Domain.Trust;

/// <summary>The catalogue: every rule, in the order in which they are asked and shown.</summary>
public static class TrustRules
{
    public static IReadOnlyList<TrustRuleKind> All { get; } =
    [
        new(AmountBeyondLimit.Key, AmountBeyondLimit.Read),
        new(ClaimsTooClose.Key, ClaimsTooClose.Read),
        new(GrantedSumBeyondLimit.Key, GrantedSumBeyondLimit.Read),
        new(TooManyOrdersWithClaim.Key, TooManyOrdersWithClaim.Read),
        new(TooLateOrTooEarly.Key, TooLateOrTooEarly.Read),
        new(CarrierContradicts.Key, CarrierContradicts.Read),
        new(SameItemsAgain.Key, SameItemsAgain.Read),
        new(AddressSharedByMany.Key, AddressSharedByMany.Read),
        new(CategorySeenByPerson.Key, CategorySeenByPerson.Read),
        new(DailyBudgetReached.Key, DailyBudgetReached.Read),
        new(CustomerKnownTooShort.Key, CustomerKnownTooShort.Read),
        new(DestinationChanged.Key, DestinationChanged.Read),
        new(NotCovered.Key, NotCovered.Read),
    ];
}

/// <summary>A rule's key in the policy, and how its entry there is read.</summary>
public sealed record TrustRuleKind(string Code, Func<PolicyEntry, TrustRule> Read);
