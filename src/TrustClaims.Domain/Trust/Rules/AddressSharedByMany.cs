using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Simulation;

namespace TrustClaims.Domain.Trust.Rules;

/// <summary>Several other customers declared at the same delivery address within the window. Orders only; relay points and shared addresses are left out.</summary>
/// <param name="most">Inclusive count of other customers.</param>
public sealed class AddressSharedByMany(int windowDays, Threshold<int> most) : TrustRule(Key)
{
    public const string Key = "household";

    private readonly CellLimits limits = CellLimits.Of(most, count => count, ordersAlone: true);

    public int WindowDays { get; } = windowDays;

    public Threshold<int> Most { get; } = most;

    public override RuleAnswer Ask(in ClaimFacts facts, Standing standing) => facts.Type.IsForContract() || Most.For(facts.Type, standing) is not { } limit
        ? NotApplicable()
        : facts.OtherCustomersAtAddress is { } others ? Compare(others <= limit, others, limit) : Unknown(limit);

    internal override void AskAll(in ClaimSlice claims, Span<byte> findings) => limits.AtMost(claims.Cells, claims.OthersAtAddress, findings);

    internal static TrustRule Read(PolicyEntry entry) => new AddressSharedByMany(entry.Days("windowDays"), entry.Counts("most"));
}
