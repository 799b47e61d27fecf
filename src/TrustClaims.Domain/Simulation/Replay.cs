using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Trust;

namespace TrustClaims.Domain.Simulation;

/// <summary>How often a rule answered beyond, and how often it did not apply because its facts are not known or no limit is set.</summary>
public readonly record struct RuleTally(string Code, int Beyond, int NotApplicable);

/// <summary>A history as a policy would have answered it.</summary>
/// <param name="Outcomes">One for each claim, in order of declaration.</param>
public sealed record ReplayedHistory(IReadOnlyList<DecisionOutcome> Outcomes, IReadOnlyList<RuleTally> Rules);

/// <summary>
/// Replays a policy over a history in order of declaration. Windows of customers and addresses and the day's exposure evolve as they would have
/// under this policy: what it grants on word counts from the declaration; of a claim that goes to a person counts what it was granted after all, from then on.
/// </summary>
public sealed class Replay
{
    private readonly History history;
    private readonly TrustPolicy policy;
    private readonly int[]? declared;
    private readonly int[]? others;
    private readonly OwnerWindow? granted;
    private readonly DecisionOutcome[] outcomes;
    private readonly DayExposure exposure = new();
    private int nextGrant;

    private Replay(History history, TrustPolicy policy)
    {
        (this.history, this.policy) = (history, policy);
        outcomes = new DecisionOutcome[history.Count];
        var windows = policy.Windows;
        declared = windows.Frequency is { } days ? history.Declarations.Within(days) : null;
        others = windows.Household is { } daysOfHousehold ? history.OthersAtAddress.Within(daysOfHousehold) : null;
        granted = windows.Cumulative is { } daysOfGrants ? new OwnerWindow(history.Customers, history.Ticks, daysOfGrants) : null;
    }

    public static ReplayedHistory Run(History history, TrustPolicy policy) => new Replay(history, policy).Run();

    private ReplayedHistory Run()
    {
        var findings = new Finding[policy.Rules.Count];
        var (beyond, notApplicable) = (new int[findings.Length], new int[findings.Length]);
        for (var i = 0; i < outcomes.Length; i++)
        {
            HearGrantsUntil(history.Ticks[i]);
            var facts = FactsOf(i);
            outcomes[i] = TrustEngine.Judge(facts, policy, findings).Outcome;
            for (var rule = 0; rule < findings.Length; rule++)
            {
                beyond[rule] += findings[rule] == Finding.Beyond ? 1 : 0;
                notApplicable[rule] += findings[rule] == Finding.NotApplicable ? 1 : 0;
            }

            Count(i, facts);
        }

        return new ReplayedHistory(outcomes, policy.Rules.Select((rule, i) => new RuleTally(rule.Code, beyond[i], notApplicable[i])).ToList());
    }

    private ClaimFacts FactsOf(int claim)
    {
        var currency = policy.Currency;
        ref readonly var recorded = ref history.Facts[claim];
        exposure.Turn(recorded.DeclaredOn);
        return recorded with
        {
            DeclarationsInWindow = declared?[claim] is >= 0 and var before ? before + 1 : null,
            GrantedInWindow = granted?.Before(claim) is { } sum ? new Money(sum, currency) : null,
            OtherCustomersAtAddress = others?[claim] is >= 0 and var count ? count : null,
            ExposureToday = new Money(exposure.All, currency),
            ExposureTodayForType = new Money(exposure.Of(recorded.Type), currency),
        };
    }

    private void Count(int claim, in ClaimFacts facts)
    {
        if (facts.Payable.Currency != policy.Currency)
        {
            return;
        }

        var onWord = outcomes[claim] != DecisionOutcome.ForReview;
        if (onWord)
        {
            exposure.Add(facts.Type, facts.Payable.Minor - (facts.CountedToday?.Minor ?? 0));
        }

        if (history.Counting[claim])
        {
            granted?.Count(claim, onWord ? facts.Payable.Minor : history.GrantedAtOnce[claim]);
        }
    }

    private void HearGrantsUntil(long ticks)
    {
        for (var grants = history.LaterGrants; granted is not null && nextGrant < grants.Length && grants[nextGrant].Ticks <= ticks; nextGrant++)
        {
            ref readonly var grant = ref grants[nextGrant];
            if (outcomes[grant.Claim] == DecisionOutcome.ForReview && grant.Granted.Currency == policy.Currency)
            {
                granted.Count(grant.Claim, grant.Granted.Minor);
            }
        }
    }

    /// <summary>What was granted on word on the day at hand.</summary>
    private sealed class DayExposure
    {
        private readonly long[] ofType = new long[ClaimTypes.All.Count];
        private DateOnly day;

        public long All { get; private set; }

        public long Of(ClaimType type) => ofType[(int)type];

        // Days go with the declarations, except where some were kept in another time zone: an earlier day opens no budget again.
        public void Turn(DateOnly today)
        {
            if (today > day)
            {
                (day, All) = (today, 0);
                Array.Clear(ofType);
            }
        }

        public void Add(ClaimType type, long amount)
        {
            All = checked(All + amount);
            ofType[(int)type] += amount;
        }
    }
}
