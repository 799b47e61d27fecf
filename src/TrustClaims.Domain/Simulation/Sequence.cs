using TrustClaims.Domain.Trust;
using TrustClaims.Domain.Trust.Rules;

namespace TrustClaims.Domain.Simulation;

/// <summary>What earlier answers granted, followed claim by claim: to each customer within the window, and on word on the day at hand.</summary>
internal sealed class Sequence
{
    private readonly ReplayedHistory replayed;
    private readonly ClaimColumns columns;
    private readonly byte currency;
    private readonly Notes granted;
    private readonly Notes budget;
    private readonly GrantedSumBeyondLimit? grantedRule;
    private readonly BudgetReached? budgetRule;
    private readonly OwnerWindow? window;
    private readonly PeriodExposure exposure = new();
    private readonly PeriodExposure thisHour = new();
    private readonly bool countsHours;
    private int nextGrant;

    private Sequence(ReplayedHistory replayed)
    {
        this.replayed = replayed;
        columns = replayed.History.Columns;
        var rules = replayed.Policy.Rules.ToList();
        currency = replayed.History.NumberOf(replayed.Policy.Currency);
        (grantedRule, budgetRule) = (replayed.Policy.Find<GrantedSumBeyondLimit>(), replayed.Policy.Find<BudgetReached>());
        countsHours = budgetRule?.Hourly.IsNone == false;
        (granted, budget) = (new Notes(rules.IndexOf(grantedRule!)), new Notes(rules.IndexOf(budgetRule!)));
        window = grantedRule is null ? null : new OwnerWindow(columns.Customer, replayed.History.Tables.Customers, columns.Ticks, grantedRule.WindowDays);
    }

    /// <returns>Null where the policy asks about nothing that was granted.</returns>
    public static Sequence? Of(ReplayedHistory replayed) => replayed.Policy.Rules.Any(rule => rule.FollowsGrants) ? new Sequence(replayed) : null;

    /// <summary>Answers the next claims.</summary>
    /// <param name="needs">Which of them another rule has sent to a person.</param>
    /// <param name="waits">Which of them only come too early.</param>
    public void Answer(int start, ReadOnlySpan<byte> needs, ReadOnlySpan<byte> waits)
    {
        var ticks = columns.Ticks.Values.Slice(start, needs.Length);
        var days = columns.Day.Values.Slice(start, needs.Length);
        var payable = columns.Payable.Values.Slice(start, needs.Length);
        var currencies = columns.Currency.Values.Slice(start, needs.Length);
        var answers = replayed.Answers.AsSpan(start, needs.Length);
        for (var i = 0; i < needs.Length; i++)
        {
            var claim = start + i;
            HearGrantsUntil(ticks[i]);
            exposure.Turn(days[i]);
            if (countsHours)
            {
                thisHour.Turn(ticks[i] / TimeSpan.TicksPerHour);
            }

            var inCurrency = currencies[i] == currency;
            var needsPerson = needs[i] > 0;
            if (grantedRule is not null)
            {
                needsPerson |= granted.Note(OfGranted(grantedRule, claim, inCurrency, payable[i]), replayed, claim);
            }

            if (budgetRule is not null)
            {
                var (day, hour) = OfBudgets(budgetRule, claim, inCurrency, payable[i]);
                needsPerson |= budget.Note(day == Finding.NotApplicable ? hour : hour == Finding.Beyond ? hour : day, replayed, claim);
                replayed.BudgetDays += day == Finding.Beyond && inCurrency && exposure.ReachBudget() ? 1 : 0;
                replayed.BudgetHours += hour == Finding.Beyond && inCurrency && thisHour.ReachBudget() ? 1 : 0;
            }

            answers[i] = ReplayedHistory.Conclude(needsPerson, waits[i] > 0);
            if (inCurrency)
            {
                Count(claim, payable[i], onWord: !needsPerson);
            }
        }

        granted.Tally(replayed);
        budget.Tally(replayed);
    }

    private Finding OfGranted(GrantedSumBeyondLimit rule, int claim, bool inCurrency, long payable)
    {
        var finding = rule.Find(replayed.Cells[claim], inCurrency, window!.Before(claim), payable);
        return finding == Finding.Beyond && replayed.History.Tables.SetAside[columns.SetAside.Values[claim]].Holds(rule) ? Finding.SetAside : finding;
    }

    private (Finding Day, Finding Hour) OfBudgets(BudgetReached rule, int claim, bool inCurrency, long payable)
    {
        var type = columns.Type.Values[claim];
        if (!inCurrency)
        {
            return (rule.FindInOtherCurrency(type), Finding.NotApplicable);
        }

        var counted = columns.CountedToday.Values[claim];
        Finding Of(TrustBudgets budgets, PeriodExposure period) =>
            budgets.Find(type, period.All - Math.Min(period.All, counted), period.Of(type) - Math.Min(period.Of(type), counted), payable);
        return (Of(rule.Daily, exposure), countsHours ? Of(rule.Hourly, thisHour) : Finding.NotApplicable);
    }

    private void Count(int claim, long payable, bool onWord)
    {
        if (onWord)
        {
            exposure.Add(columns.Type.Values[claim], payable - columns.CountedToday.Values[claim]);
            if (countsHours)
            {
                thisHour.Add(columns.Type.Values[claim], payable - columns.CountedToday.Values[claim]);
            }
        }

        if (window is not null && columns.Counts.Values[claim] > 0)
        {
            window.Count(claim, onWord ? payable : columns.GrantedTicks.Values[claim] > 0 ? 0 : columns.Granted.Values[claim]);
        }
    }

    private void HearGrantsUntil(long ticks)
    {
        for (var grants = replayed.History.LaterGrants; window is not null && nextGrant < grants.Length && grants[nextGrant].Ticks <= ticks; nextGrant++)
        {
            ref readonly var grant = ref grants[nextGrant];
            if (replayed.Answers[grant.Claim] == (byte)DecisionOutcome.ForReview && columns.Currency.Values[grant.Claim] == currency)
            {
                window.Count(grant.Claim, grant.Granted);
            }
        }
    }

    /// <summary>What one of the two rules finds.</summary>
    private sealed class Notes(int rule)
    {
        private int beyond;
        private int notApplicable;

        public bool Note(Finding finding, ReplayedHistory replayed, int claim)
        {
            notApplicable += finding == Finding.NotApplicable ? 1 : 0;
            if (finding != Finding.Beyond)
            {
                return false;
            }

            beyond++;
            replayed.Asked(rule)[claim] |= ReplayedHistory.BitOf(rule);
            return true;
        }

        public void Tally(ReplayedHistory replayed)
        {
            if (rule >= 0)
            {
                replayed.Tally(rule, beyond, notApplicable);
                (beyond, notApplicable) = (0, 0);
            }
        }
    }

    /// <summary>What was granted on word on the day, or in the hour, at hand; minor units.</summary>
    private sealed class PeriodExposure
    {
        private readonly long[] ofType = new long[Claims.ClaimTypes.All.Count];
        private long period;
        private bool reached;

        public long All { get; private set; }

        public long Of(byte type) => ofType[type];

        // Days go with the declarations, except where some were kept in another time zone: an earlier day opens no budget again.
        public void Turn(long now)
        {
            if (now > period)
            {
                (period, All, reached) = (now, 0, false);
                Array.Clear(ofType);
            }
        }

        /// <returns>Whether it is its first time.</returns>
        public bool ReachBudget() => !reached && (reached = true);

        public void Add(byte type, long amount)
        {
            All = checked(All + amount);
            ofType[type] += amount;
        }
    }
}
