using TrustClaims.Application.FollowUps;
using TrustClaims.Application.Policies;
using TrustClaims.Application.Settings;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Trust;
using TrustClaims.Domain.Trust.Rules;
using TrustClaims.Persistence.Budgets;

namespace TrustClaims.Application.Claims;

/// <summary>
/// The engine's word on a statement: facts gathered, decided, and, when it is a yes, the exposure of the day and the hour reserved in the same transaction. Where
/// the budget turns out to be reached meanwhile, it is decided again on the true exposure.
/// </summary>
public sealed class Deciding(ClaimFactsReader facts, ExposureBudget budget, FollowUpDraw draw, ShopOptions shop, TimeProvider clock)
{
    /// <param name="now">The moment of the decision, as it is kept: the day and the hour may turn while it is made, and what is read, counted and kept is of one.</param>
    public async Task<EngineWord> WordOn(Statement statement, EarlierClaims earlier, NumberedPolicy numbered, DateTimeOffset now, CancellationToken cancellation)
    {
        var started = clock.GetTimestamp();
        var policy = numbered.Policy;
        var known = await facts.Read(statement, earlier, policy, now, cancellation);
        var decision = TrustEngine.Decide(known, policy);
        if (decision.Outcome != DecisionOutcome.ForReview && await Reserve(statement, known, policy, now, cancellation) is { } exposure)
        {
            known = known with
            {
                ExposureToday = exposure.All,
                ExposureTodayForType = exposure.ForType,
                ExposureThisHour = exposure.ThisHour?.All,
                ExposureThisHourForType = exposure.ThisHour?.ForType,
            };
            decision = TrustEngine.Decide(known, policy);
        }

        return new EngineWord(numbered.Number, policy, known, decision, (long)clock.GetElapsedTime(started).TotalMicroseconds)
        {
            Chance = draw.Next(),
            DrawnBefore = earlier.DrawnFor(statement.Payable),
        };
    }

    /// <summary>What the word would be now, told before anything is declared: nothing is reserved, and nothing kept.</summary>
    public async Task<(Decision Decision, ClaimFacts Facts)> Foresee(Statement statement, EarlierClaims earlier, TrustPolicy policy, CancellationToken cancellation)
    {
        var known = await facts.Read(statement, earlier, policy, clock.GetUtcNow(), cancellation);
        return (TrustEngine.Decide(known, policy), known);
    }

    /// <summary>Counts a grant that no rule was asked about (silence means yes) against the budgets of the day and the hour.</summary>
    /// <returns>Whether it still fits.</returns>
    public async Task<bool> Fits(ClaimType type, Domain.Money amount, TrustPolicy policy, DateTimeOffset now, CancellationToken cancellation)
    {
        return amount.Currency == policy.Currency && await Reserve(type, amount, policy, now, cancellation) is null;
    }

    // What the day counts already for the same things is used again.
    private Task<Exposure?> Reserve(Statement statement, in ClaimFacts known, TrustPolicy policy, DateTimeOffset now, CancellationToken cancellation)
    {
        var amount = known.CountedToday is { } counted ? statement.Asked - counted : statement.Asked;
        return amount.Currency == policy.Currency && !amount.IsZero
            ? Reserve(statement.Type, amount, policy, now, cancellation)
            : Task.FromResult<Exposure?>(null);
    }

    /// <returns>Null when it was reserved, else the exact exposure for which there was no room.</returns>
    private Task<Exposure?> Reserve(ClaimType type, Domain.Money amount, TrustPolicy policy, DateTimeOffset now, CancellationToken cancellation)
    {
        var rule = policy.Find<BudgetReached>();
        return budget.Reserve(shop.PromiseTimes.DayOf(now), type, amount, rule?.Daily.All, rule?.Daily.For(type), rule.HourOf(type, now), cancellation);
    }
}
