using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Trust.Rules;
using TrustClaims.Persistence.Budgets;

namespace TrustClaims.Application.Claims;

internal static class HourOfBudget
{
    /// <returns>Null where the policy has no budget of the hour, so that nothing of an hour is read or counted.</returns>
    public static HourBudget? HourOf(this BudgetReached? rule, ClaimType type, DateTimeOffset now) =>
        rule is null || rule.Hourly.IsNone ? null : new HourBudget(now, rule.Hourly.All, rule.Hourly.For(type));
}
