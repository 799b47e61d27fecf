using TrustClaims.Domain.Simulation;

namespace TrustClaims.Domain.Trust.Rules;

/// <summary>An earlier claim is about the same items, was not withdrawn, and its resend was not lost in turn.</summary>
public sealed class SameItemsAgain() : TrustRule(Key)
{
    public const string Key = "sameItems";

    public override RuleAnswer Ask(in ClaimFacts facts, Standing standing) =>
        facts.SameItemsClaimed is { } claimed ? Compare(!claimed, claimed ? 1 : 0, 0) : NotApplicable();

    internal override void AskAll(in ClaimSlice claims, Span<byte> findings) => claims.SameItems.CopyTo(findings);

    internal static TrustRule Read(PolicyEntry entry) => new SameItemsAgain();
}
