using TrustClaims.Domain.Trust;
using TrustClaims.Domain.Trust.Rules;

namespace TrustClaims.Domain.Simulation;

/// <summary>What earlier answers granted, followed claim by claim: to each customer within the window, and on word on the day at hand.</summary>
internal sealed class Sequence
{
    private readonly ReplayedHistory replayed;
    private readonly ClaimColumns columns;
    private readonly byte currency;
    private readonly int grantedIndex;
    private readonly int budgetIndex;
    private readonly GrantedSumBeyondLimit? grantedRule;
    private readonly DailyBudgetReached? budgetRule;
    private readonly OwnerWindow? granted;
    private readonly DayExposure exposure = new();
    private int nextGrant;

    private Sequence(ReplayedHistory replayed)
    {
        this.replayed = replayed;
        columns = replayed.History.Columns;
        var policy = replayed.Policy;
        currency = replayed.History.NumberOf(policy.Currency);
        (grantedRule, budgetRule) = (policy.Find<GrantedSumBeyondLimit>(), policy.Find<DailyBudgetReached>());
        grantedIndex = IndexOf(grantedRule);
        budgetIndex = IndexOf(budgetRule);
        granted = grantedRule is null ? null : new OwnerWindow(columns.Customer, replayed.History.Tables.Customers, columns.Ticks, grantedRule.WindowDays);
    }

    /// <returns>Null where the policy asks about nothing that was granted.</returns>
    public static Sequence? Of(ReplayedHistory replayed) => replayed.Policy.Rules.Any(rule => rule.FollowsGrants) ? new Sequence(replayed) : null;

    /// <summary>Answers the next claims.</summary>
    /// <param name="needs">Which of them another rule has sent to a person.</param>
    /// <param name="waits">Which of them only come too early.</param>
    public void Answer(int start, ReadOnlySpan<byte> needs, ReadOnlySpan<byte> waits)
    {
        for (var i = 0; i < needs.Length; i++)
        {
            var claim = start + i;
            HearGrantsUntil(columns.Ticks.Values[claim]);
            exposure.Turn(columns.Day.Values[claim]);
            var needsPerson = needs[i] > 0;
            if (grantedRule is not null)
            {
                needsPerson |= Note(grantedIndex, claim, OfGranted(grantedRule, claim));
            }

            if (budgetRule is not null)
            {
                needsPerson |= Note(budgetIndex, claim, OfBudget(budgetRule, claim));
            }

            replayed.Answers[claim] = ReplayedHistory.Conclude(needsPerson, waits[i] > 0);
            Count(claim, onWord: !needsPerson);
        }
    }

    private Finding OfGranted(GrantedSumBeyondLimit rule, int claim)
    {
        var sum = granted!.Before(claim);
        var finding = rule.Find(replayed.Cells[claim], columns.Currency.Values[claim] == currency, sum, columns.Payable.Values[claim]);
        return finding == Finding.Beyond && replayed.History.Tables.SetAside[columns.SetAside.Values[claim]].Holds(rule) ? Finding.SetAside : finding;
    }

    private Finding OfBudget(DailyBudgetReached rule, int claim)
    {
        if (columns.Currency.Values[claim] != currency)
        {
            return rule.FindInOtherCurrency(columns.Type.Values[claim]);
        }

        var type = columns.Type.Values[claim];
        var counted = columns.CountedToday.Values[claim];
        var all = exposure.All - Math.Min(exposure.All, counted);
        var own = exposure.Of(type) - Math.Min(exposure.Of(type), counted);
        return rule.Find(type, all, own, columns.Payable.Values[claim]);
    }

    private bool Note(int rule, int claim, Finding finding)
    {
        var (isBeyond, notApplicable) = (finding == Finding.Beyond, finding == Finding.NotApplicable);
        if (isBeyond)
        {
            replayed.Beyond(rule)[claim] |= ReplayedHistory.BitOf(rule);
        }

        replayed.Tally(rule, isBeyond ? 1 : 0, notApplicable ? 1 : 0);
        return isBeyond;
    }

    private void Count(int claim, bool onWord)
    {
        if (columns.Currency.Values[claim] != currency)
        {
            return;
        }

        var payable = columns.Payable.Values[claim];
        if (onWord)
        {
            exposure.Add(columns.Type.Values[claim], payable - columns.CountedToday.Values[claim]);
        }

        if (granted is not null && columns.Counts.Values[claim] > 0)
        {
            granted.Count(claim, onWord ? payable : columns.GrantedTicks.Values[claim] > 0 ? 0 : columns.Granted.Values[claim]);
        }
    }

    private void HearGrantsUntil(long ticks)
    {
        for (var grants = replayed.History.LaterGrants; granted is not null && nextGrant < grants.Length && grants[nextGrant].Ticks <= ticks; nextGrant++)
        {
            ref readonly var grant = ref grants[nextGrant];
            if (replayed.Answers[grant.Claim] == (byte)DecisionOutcome.ForReview && columns.Currency.Values[grant.Claim] == currency)
            {
                granted.Count(grant.Claim, grant.Granted);
            }
        }
    }

    private int IndexOf(TrustRule? rule)
    {
        for (var i = 0; i < replayed.Policy.Rules.Count; i++)
        {
            if (replayed.Policy.Rules[i] == rule)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>What was granted on word on the day at hand, minor units.</summary>
    private sealed class DayExposure
    {
        private readonly long[] ofType = new long[Claims.ClaimTypes.All.Count];
        private int day;

        public long All { get; private set; }

        public long Of(byte type) => ofType[type];

        // Days go with the declarations, except where some were kept in another time zone: an earlier day opens no budget again.
        public void Turn(int today)
        {
            if (today > day)
            {
                (day, All) = (today, 0);
                Array.Clear(ofType);
            }
        }

        public void Add(byte type, long amount)
        {
            All = checked(All + amount);
            ofType[type] += amount;
        }
    }
}
