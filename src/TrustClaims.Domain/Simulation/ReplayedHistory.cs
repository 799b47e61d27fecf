using TrustClaims.Domain.Trust;

namespace TrustClaims.Domain.Simulation;

/// <summary>How often a rule answered beyond, and how often it did not apply because its facts are not known or no limit is set.</summary>
public readonly record struct RuleTally(string Code, int Beyond, int NotApplicable);

/// <summary>A history as a policy would have answered it.</summary>
public sealed class ReplayedHistory
{
    private const int BitsInByte = 8;

    private readonly byte[][] beyond;
    private readonly (int Beyond, int NotApplicable)[] tallies;

    internal ReplayedHistory(History history, TrustPolicy policy)
    {
        (History, Policy) = (history, policy);
        (Answers, Cells, tallies) = (new byte[history.Count], new byte[history.Count], new (int, int)[policy.Rules.Count]);
        beyond = [.. Enumerable.Range(0, (policy.Rules.Count + BitsInByte - 1) / BitsInByte).Select(_ => new byte[history.Count])];
    }

    public History History { get; }

    public TrustPolicy Policy { get; }

    /// <summary>One for each claim, in order of declaration.</summary>
    public IReadOnlyList<DecisionOutcome> Outcomes => Array.ConvertAll(Answers, answer => (DecisionOutcome)answer);

    public IReadOnlyList<RuleTally> Rules => [.. Policy.Rules.Select((rule, i) => new RuleTally(rule.Code, tallies[i].Beyond, tallies[i].NotApplicable))];

    /// <summary>The outcomes as they are counted.</summary>
    internal byte[] Answers { get; }

    /// <summary>Type and standing of each claim.</summary>
    internal byte[] Cells { get; }

    /// <summary>Whether this rule of the policy asked for a person or for time.</summary>
    public bool IsBeyond(int rule, int claim) => (Beyond(rule)[claim] & BitOf(rule)) != 0;

    internal static byte BitOf(int rule) => (byte)(1 << (rule % BitsInByte));

    internal static byte Conclude(bool needsPerson, bool waits) =>
        (byte)(needsPerson ? DecisionOutcome.ForReview : waits ? DecisionOutcome.PromisedOn : DecisionOutcome.ApprovedOnWord);

    /// <summary>Where rules of the same eight note, claim by claim, that they are beyond.</summary>
    internal Span<byte> Beyond(int rule) => beyond[rule / BitsInByte];

    internal void Tally(int rule, int isBeyond, int notApplicable) =>
        tallies[rule] = (tallies[rule].Beyond + isBeyond, tallies[rule].NotApplicable + notApplicable);
}
