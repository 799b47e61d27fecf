using TrustClaims.Domain.Claims;

namespace TrustClaims.Domain.Trust.Rules;

/// <summary>
/// With this claim, more would be granted on word than the day's budget, or the hour's: the one for all types together, or this type's own. The answer
/// shows the budget that is reached, else the one with less left. What the day counts already for the same things, since withdrawn, counts once.
/// </summary>
public sealed class BudgetReached(TrustBudgets daily, TrustBudgets hourly) : TrustRule(Key)
{
    public const string Key = "exposure";

    /// <summary>A calendar day, in the installation's time zone.</summary>
    public TrustBudgets Daily { get; } = daily;

    /// <summary>An hour of the clock, as UTC has it.</summary>
    public TrustBudgets Hourly { get; } = hourly;

    public override RuleAnswer Ask(in ClaimFacts facts, Standing standing)
    {
        var day = Ask(Daily, facts.ExposureToday, facts.ExposureTodayForType, facts);
        var hour = Ask(Hourly, facts.ExposureThisHour, facts.ExposureThisHourForType, facts);
        return Hourly.IsNone ? day : Daily.IsNone ? hour : Tighter(day, hour);
    }

    /// <summary>Which budgets hold this claim back.</summary>
    /// <returns>The hour's or else the day's; for one type, or for all where null.</returns>
    public IEnumerable<(bool OfHour, ClaimType? Type)> ReachedBy(ClaimFacts facts)
    {
        (bool, ClaimType?, Money?, Money?)[] budgets =
        [
            (false, null, Daily.All, facts.ExposureToday), (false, facts.Type, Daily.For(facts.Type), facts.ExposureTodayForType),
            (true, null, Hourly.All, facts.ExposureThisHour), (true, facts.Type, Hourly.For(facts.Type), facts.ExposureThisHourForType),
        ];
        foreach (var (ofHour, type, budget, exposure) in budgets)
        {
            // A claim in another currency is beyond any budget, and says nothing of what is left.
            if (budget?.Currency == facts.Payable.Currency && Against(budget, Others(exposure, facts.CountedToday), facts.Payable).Finding == Finding.Beyond)
            {
                yield return (ofHour, type);
            }
        }
    }

    internal Finding FindInOtherCurrency(int type) => Daily.Caps(type) || Hourly.Caps(type) ? Finding.Beyond : Finding.NotApplicable;

    internal static TrustRule Read(PolicyEntry entry) => new BudgetReached(
        entry.Has("daily") || !entry.Has("hourly") ? Read(entry, "daily") : TrustBudgets.None, entry.Has("hourly") ? Read(entry, "hourly") : TrustBudgets.None);

    private static TrustBudgets Read(PolicyEntry entry, string name)
    {
        var (all, byType) = entry.Budgets(name);
        foreach (var (type, _) in byType.Where(own => own.Value.Minor > all?.Minor))
        {
            entry.Contradiction($"{name}.{PolicyWords.Of(type)}", $"{name}.default");
        }

        return new TrustBudgets(all, byType);
    }

    private static long Left(in RuleAnswer answer) => answer.Threshold.Money.Minor - answer.Observed.Money.Minor;

    private static RuleAnswer Tighter(in RuleAnswer one, in RuleAnswer other)
    {
        if (one.Finding == Finding.Beyond || other.Finding == Finding.NotApplicable)
        {
            return one;
        }

        return other.Finding == Finding.Beyond || one.Finding == Finding.NotApplicable || Left(other) < Left(one) ? other : one;
    }

    // In a simulation the day may have counted less than that: the claim before had gone to a person.
    private static Money? Others(Money? exposure, Money? counted) =>
        exposure is { } sum && counted is { } again && sum.Currency == again.Currency ? sum - Money.Least(sum, again) : exposure;

    private RuleAnswer Ask(TrustBudgets budgets, Money? exposure, Money? exposureForType, in ClaimFacts facts) => Tighter(
        Against(budgets.All, Others(exposure, facts.CountedToday), facts.Payable), Against(budgets.For(facts.Type), Others(exposureForType, facts.CountedToday), facts.Payable));

    private RuleAnswer Against(Money? budget, Money? exposure, Money payable) =>
        budget is { } most ? AtMost(exposure, payable, most) : NotApplicable();
}
