using TrustClaims.Domain.Claims;

namespace TrustClaims.Domain.Trust.Rules;

/// <summary>
/// With this claim, more would be granted on word today than the day's budget: the one for all types together, or this type's own. The answer
/// shows the budget that is reached, else the one with less left. What the day counts already for the same things, since withdrawn, counts once.
/// </summary>
public sealed class DailyBudgetReached(Money? all, IReadOnlyDictionary<ClaimType, Money> byType) : TrustRule(Key)
{
    public const string Key = "exposure";

    private readonly Money?[] ownBudgets = ClaimTypes.All.Select(type => byType.TryGetValue(type, out var own) ? own : (Money?)null).ToArray();

    /// <summary>The budget for all types together, a calendar day, inclusive.</summary>
    public Money? All { get; } = all;

    /// <summary>The budget of one type alone, which caps it as well.</summary>
    public Money? For(ClaimType type) => ownBudgets[(int)type];

    public override RuleAnswer Ask(in ClaimFacts facts, Standing standing)
    {
        var whole = Against(All, Others(facts.ExposureToday, facts.CountedToday), facts.Payable);
        var own = Against(For(facts.Type), Others(facts.ExposureTodayForType, facts.CountedToday), facts.Payable);
        if (whole.Finding == Finding.Beyond || own.Finding == Finding.NotApplicable)
        {
            return whole;
        }

        if (own.Finding == Finding.Beyond || whole.Finding == Finding.NotApplicable)
        {
            return own;
        }

        return Left(own) < Left(whole) ? own : whole;
    }

    public override bool FollowsGrants => true;

    /// <param name="exposure">Granted on word before, in all and for the type; minor units, in the policy's currency, like what is payable.</param>
    internal Finding Find(int type, long exposure, long exposureForType, long payable)
    {
        var own = ownBudgets[type];
        return (All is { } most && checked(exposure + payable) > most.Minor) || (own is { } mostOfType && checked(exposureForType + payable) > mostOfType.Minor) ? Finding.Beyond
            : All is null && own is null ? Finding.NotApplicable : Finding.Within;
    }

    internal Finding FindInOtherCurrency(int type) => All is null && ownBudgets[type] is null ? Finding.NotApplicable : Finding.Beyond;

    internal static TrustRule Read(PolicyEntry entry)
    {
        var (all, byType) = entry.Budgets("daily");
        foreach (var (type, _) in byType.Where(own => own.Value.Minor > all?.Minor))
        {
            entry.Contradiction($"daily.{PolicyWords.Of(type)}", "daily.default");
        }

        return new DailyBudgetReached(all, byType);
    }

    private static long Left(in RuleAnswer answer) => answer.Threshold.Money.Minor - answer.Observed.Money.Minor;

    // In a simulation the day may have counted less than that: the claim before had gone to a person.
    private static Money? Others(Money? exposure, Money? counted) =>
        exposure is { } sum && counted is { } again && sum.Currency == again.Currency ? sum - Money.Least(sum, again) : exposure;

    private RuleAnswer Against(Money? budget, Money? exposure, Money payable) =>
        budget is { } most ? AtMost(exposure, payable, most) : NotApplicable();
}
