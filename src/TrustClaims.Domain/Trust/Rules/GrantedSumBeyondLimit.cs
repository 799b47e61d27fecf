namespace TrustClaims.Domain.Trust.Rules;

/// <summary>What was granted to this customer within the window, plus this claim, is more than is answered at once.</summary>
/// <param name="most">Inclusive, in the policy's currency.</param>
public sealed class GrantedSumBeyondLimit(int windowDays, Threshold<Money> most) : TrustRule(Key)
{
    public const string Key = "cumulativeAmount";

    private readonly CellLimits limits = CellLimits.Of(most, money => money.Minor);

    public int WindowDays { get; } = windowDays;

    public Threshold<Money> Most { get; } = most;

    public override RuleAnswer Ask(in ClaimFacts facts, Standing standing) =>
        Most.For(facts.Type, standing) is { } limit ? AtMost(facts.GrantedInWindow, facts.Payable, limit) : NotApplicable();

    /// <param name="granted">Minor units, in the policy's currency; null where the customer is not known.</param>
    /// <param name="payable">Likewise.</param>
    internal Finding Find(int cell, bool inCurrency, long? granted, long payable) =>
        !limits.Has(cell) ? Finding.NotApplicable
        : !inCurrency ? Finding.Beyond
        : granted is not { } sum ? Finding.NotApplicable
        : checked(sum + payable) <= limits[cell] ? Finding.Within : Finding.Beyond;

    internal static TrustRule Read(PolicyEntry entry) => new GrantedSumBeyondLimit(entry.Days("windowDays"), entry.Amounts("most"));
}
