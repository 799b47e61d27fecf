namespace TrustClaims.Domain.Trust.Rules;

/// <summary>What was granted to this customer within the window, plus this claim, is more than is answered at once.</summary>
/// <param name="most">Inclusive, in the policy's currency.</param>
public sealed class GrantedSumBeyondLimit(int windowDays, Threshold<Money> most) : TrustRule(Key)
{
    public const string Key = "cumulativeAmount";

    public int WindowDays { get; } = windowDays;

    public Threshold<Money> Most { get; } = most;

    public override RuleAnswer Ask(in ClaimFacts facts, Standing standing) =>
        Most.For(facts.Type, standing) is { } limit ? AtMost(facts.GrantedInWindow, facts.Payable, limit) : NotApplicable();

    internal static TrustRule Read(PolicyEntry entry) => new GrantedSumBeyondLimit(entry.Days("windowDays"), entry.Amounts("most"));
}
