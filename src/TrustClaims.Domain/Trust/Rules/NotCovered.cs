using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Simulation;

namespace TrustClaims.Domain.Trust.Rules;

/// <summary>The contract was not in force on the day of the event, or not for that cause, or nobody knows. Contracts only.</summary>
public sealed class NotCovered() : TrustRule(Key)
{
    public const string Key = "cover";

    public override RuleAnswer Ask(in ClaimFacts facts, Standing standing) => facts.Type.IsForContract()
        ? Compare(facts.Cover == CoverAnswer.InForce, PolicyWords.Of(facts.Cover ?? CoverAnswer.Unknown), PolicyWords.Of(CoverAnswer.InForce))
        : NotApplicable();

    internal override void AskAll(in ClaimSlice claims, Span<byte> findings) => claims.Cover.CopyTo(findings);

    internal static TrustRule Read(PolicyEntry entry) => new NotCovered();
}
