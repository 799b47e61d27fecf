using TrustClaims.Domain.Simulation;

namespace TrustClaims.Domain.Trust.Rules;

/// <summary>The payable amount is more than what is answered at once. A claim in another currency than the policy's is beyond.</summary>
/// <param name="most">Inclusive, in the policy's currency.</param>
public sealed class AmountBeyondLimit(Threshold<Money> most) : TrustRule(Key)
{
    public const string Key = "amount";

    private readonly CellLimits limits = CellLimits.Of(most, money => money.Minor);

    public Threshold<Money> Most { get; } = most;

    public override RuleAnswer Ask(in ClaimFacts facts, Standing standing) =>
        Most.For(facts.Type, standing) is { } limit ? AtMost(facts.Payable, limit) : NotApplicable();

    internal override void AskAll(in ClaimSlice claims, Span<byte> findings)
    {
        limits.AtMost(claims.Cells, claims.Payable, findings);
        for (var i = 0; claims.HasOtherCurrencies && i < findings.Length; i++)
        {
            if (claims.IsInOtherCurrency(i))
            {
                findings[i] = (byte)(limits.Has(claims.Cells[i]) ? Finding.Beyond : Finding.NotApplicable);
            }
        }
    }

    internal static TrustRule Read(PolicyEntry entry) => new AmountBeyondLimit(entry.Amounts("most"));
}
