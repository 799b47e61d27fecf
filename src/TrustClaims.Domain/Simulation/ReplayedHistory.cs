using TrustClaims.Domain.Trust;

namespace TrustClaims.Domain.Simulation;

/// <summary>How often a rule answered beyond, and how often it did not apply because its facts are not known or no limit is set.</summary>
public readonly record struct RuleTally(string Code, int Beyond, int NotApplicable);

/// <summary>A history as a policy would have answered it.</summary>
public sealed class ReplayedHistory
{
    private const int BitsInByte = 8;

    private readonly byte[][] asked;
    private readonly (int Beyond, int NotApplicable)[] tallies;

    internal ReplayedHistory(History history, TrustPolicy policy)
    {
        (History, Policy) = (history, policy);
        (Answers, Cells, tallies) = (new byte[history.Count], new byte[history.Count], new (int, int)[policy.Rules.Count]);
        asked = [.. Enumerable.Range(0, (policy.Rules.Count + BitsInByte - 1) / BitsInByte).Select(_ => new byte[history.Count])];
    }

    public History History { get; }

    public TrustPolicy Policy { get; }

    /// <summary>One for each claim, in order of declaration.</summary>
    public IReadOnlyList<DecisionOutcome> Outcomes => Array.ConvertAll(Answers, answer => (DecisionOutcome)answer);

    public IReadOnlyList<RuleTally> Rules => [.. Policy.Rules.Select((rule, i) => new RuleTally(rule.Code, tallies[i].Beyond, tallies[i].NotApplicable))];

    /// <summary>On how many days a claim went beyond the day's budget.</summary>
    public int BudgetDays { get; internal set; }

    /// <summary>In how many hours a claim went beyond the hour's.</summary>
    public int BudgetHours { get; internal set; }

    /// <summary>The outcomes as they are counted.</summary>
    internal byte[] Answers { get; }

    /// <summary>Type and standing of each claim.</summary>
    internal byte[] Cells { get; }

    /// <summary>Whether this rule of the policy sent the claim to a person.</summary>
    public bool AskedForPerson(int rule, int claim) => (Asked(rule)[claim] & BitOf(rule)) != 0;

    /// <returns>The first rule that did; null where none did.</returns>
    public TrustRule? FirstToAsk(int claim)
    {
        for (var rule = 0; rule < Policy.Rules.Count; rule++)
        {
            if (AskedForPerson(rule, claim))
            {
                return Policy.Rules[rule];
            }
        }

        return null;
    }

    /// <summary>The place of a rule among the policy's; negative where it has none of that kind.</summary>
    internal int PlaceOf(string code) => Policy.Rules.ToList().FindIndex(rule => rule.Code == code);

    /// <summary>Whether a rule beside this one sent the claim to a person.</summary>
    internal bool AskedByAnother(int rule, int claim)
    {
        for (var eight = 0; eight < asked.Length; eight++)
        {
            var own = rule >= 0 && rule / BitsInByte == eight ? BitOf(rule) : 0;
            if ((asked[eight][claim] & ~own) != 0)
            {
                return true;
            }
        }

        return false;
    }

    internal static byte BitOf(int rule) => (byte)(1 << (rule % BitsInByte));

    internal static byte Conclude(bool needsPerson, bool waits) =>
        (byte)(needsPerson ? DecisionOutcome.ForReview : waits ? DecisionOutcome.PromisedOn : DecisionOutcome.ApprovedOnWord);

    /// <summary>Where rules of the same eight note, claim by claim, that they ask for a person.</summary>
    internal Span<byte> Asked(int rule) => asked[rule / BitsInByte];

    internal void Tally(int rule, int isBeyond, int notApplicable) =>
        tallies[rule] = (tallies[rule].Beyond + isBeyond, tallies[rule].NotApplicable + notApplicable);
}
