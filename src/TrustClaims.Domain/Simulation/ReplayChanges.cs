using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Trust;

namespace TrustClaims.Domain.Simulation;

/// <summary>How many claims changed side, and for how much; claims in another currency than the policy's count without their amount.</summary>
public readonly record struct SideChange(int Claims, Money Amount);

/// <summary>What one rule changed: claims that it alone or among others sends to a person no longer, and claims that it does now.</summary>
public sealed record RuleChange(string Code, int ToWord, int ToPerson);

/// <summary>A claim that changed side.</summary>
/// <param name="ToWord">Whether nobody looks at it any more; otherwise somebody now does.</param>
/// <param name="Rule">The first rule that asked for a person before, or does now.</param>
/// <param name="Truth">What a person paid; null where nobody knows.</param>
public sealed record ChangedClaim(
    ClaimIdentity Identity, DateTimeOffset DeclaredAt, ClaimType Type, Standing Standing, bool ToWord, string Rule, Money Payable, Money? Truth);

/// <summary>
/// What one policy answers otherwise than another over the same history. There are two sides: believed, on word or promised for a day, and looked at by a
/// person.
/// </summary>
public sealed class ReplayChanges
{
    private readonly ReplayedHistory before;
    private readonly ReplayedHistory after;
    private readonly List<int> changed = [];

    private ReplayChanges(ReplayedHistory before, ReplayedHistory after)
    {
        (this.before, this.after) = (before, after);
        var rules = new SortedDictionary<int, (int ToWord, int ToPerson)>();
        var (toWord, toPerson) = (new Side(), new Side());
        for (var i = 0; i < before.Answers.Length; i++)
        {
            var wasBelieved = IsBelieved(before, i);
            if (wasBelieved == IsBelieved(after, i))
            {
                continue;
            }

            changed.Add(i);
            (wasBelieved ? toPerson : toWord).Add(before.History, i, after.Policy.Currency);
            var rule = RuleOf(i).Bit;
            var (word, person) = rules.GetValueOrDefault(rule);
            rules[rule] = wasBelieved ? (word, person + 1) : (word + 1, person);
        }

        (ToWord, ToPerson) = (toWord.In(after.Policy.Currency), toPerson.In(after.Policy.Currency));
        Rules = [.. rules.Select(rule => new RuleChange(TrustRules.All.First(kind => RuleSet.BitOf(kind.Code) == rule.Key).Code, rule.Value.ToWord, rule.Value.ToPerson))];
    }

    public SideChange ToWord { get; }

    public SideChange ToPerson { get; }

    /// <summary>In the catalogue's order; each claim counts once, for the first rule that made the difference.</summary>
    public IReadOnlyList<RuleChange> Rules { get; }

    /// <exception cref="ArgumentException">They are not over the same history.</exception>
    public static ReplayChanges Between(ReplayedHistory before, ReplayedHistory after) => before.History == after.History
        ? new ReplayChanges(before, after)
        : throw new ArgumentException("Two histories are not compared.", nameof(after));

    /// <summary>The latest that changed side.</summary>
    /// <param name="rule">Only for this rule; null for all.</param>
    public IReadOnlyList<ChangedClaim> Latest(int most, string? rule = null) => [.. NewestFirst(rule).Take(most)];

    /// <summary>All that changed side, the latest first, made one after the other: there may be very many.</summary>
    /// <inheritdoc cref="Latest"/>
    public IEnumerable<ChangedClaim> NewestFirst(string? rule = null)
    {
        for (var at = changed.Count - 1; at >= 0; at--)
        {
            if (rule is null || RuleOf(changed[at]).Code == rule)
            {
                yield return Shown(changed[at]);
            }
        }
    }

    private static bool IsBelieved(ReplayedHistory replayed, int claim) => replayed.Answers[claim] != (byte)DecisionOutcome.ForReview;

    private TrustRule RuleOf(int claim) => (before.FirstToAsk(claim) ?? after.FirstToAsk(claim))!;

    private ChangedClaim Shown(int claim)
    {
        var history = after.History;
        var payable = history.PayableOf(claim);
        var segment = Segment.All[after.Cells[claim]];
        return new ChangedClaim(
            ClaimIdentity.Numbered(history.Columns.Identity.Values[claim]),
            new DateTimeOffset(history.Columns.Ticks.Values[claim], TimeSpan.Zero),
            segment.Type,
            segment.Standing,
            IsBelieved(after, claim),
            RuleOf(claim).Code,
            payable,
            history.Observed(claim) is { IsKnown: true } known ? payable with { Minor = known.Truth } : null);
    }

    private sealed class Side
    {
        private int claims;
        private long minor;

        public void Add(History history, int claim, Currency currency)
        {
            claims++;
            minor = checked(minor + (history.PayableOf(claim) is var payable && payable.Currency == currency ? payable.Minor : 0));
        }

        public SideChange In(Currency currency) => new(claims, new Money(minor, currency));
    }
}
