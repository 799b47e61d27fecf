using TrustClaims.Domain.Simulation;

namespace TrustClaims.Domain.Trust.Rules;

/// <summary>More claims of this customer within the window, of every type and this one included, than are answered at once.</summary>
/// <param name="most">Inclusive count.</param>
public sealed class ClaimsTooClose(int windowDays, Threshold<int> most) : TrustRule(Key)
{
    public const string Key = "frequency";

    // The count in the column leaves this claim out.
    private readonly CellLimits limits = CellLimits.Of(most, count => count - 1);

    public int WindowDays { get; } = windowDays;

    public Threshold<int> Most { get; } = most;

    public override RuleAnswer Ask(in ClaimFacts facts, Standing standing) => Most.For(facts.Type, standing) is not { } limit
        ? NotApplicable()
        : facts.DeclarationsInWindow is { } count ? Compare(count <= limit, count, limit) : Unknown(limit);

    internal override void AskAll(in ClaimSlice claims, Span<byte> findings) => limits.AtMost(claims.Cells, claims.DeclarationsBefore, findings);

    internal static TrustRule Read(PolicyEntry entry) => new ClaimsTooClose(entry.Days("windowDays"), entry.Counts("most"));
}
