using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Trust;

namespace TrustClaims.Domain.Shadows;

/// <summary>One claim as a shadow saw it. There is one for each claim at most, so that none is ever counted twice.</summary>
public sealed class ShadowedClaim
{
    private ShadowedClaim()
    {
    }

    private ShadowedClaim(int shadow, ClaimId claim, DateTimeOffset declaredAt, ClaimDecision first, ShadowAnswer answer)
    {
        (Shadow, Claim, DeclaredAt, Payable, LivePolicy) = (shadow, claim, declaredAt, first.Facts.Payable, first.PolicyNumber);
        (Live, LiveOn, Draft, DraftOn) = (answer.Live.Outcome, answer.Live.On, answer.Draft.Outcome, answer.Draft.On);
        (Side, Rule) = (answer.Side, answer.Rule);
    }

    /// <summary>The shadow's number.</summary>
    public int Shadow { get; private set; }

    public ClaimId Claim { get; private set; }

    public DateTimeOffset DeclaredAt { get; private set; }

    public Money Payable { get; private set; }

    /// <summary>The version that answered.</summary>
    public int LivePolicy { get; private set; }

    public DecisionOutcome Live { get; private set; }

    /// <summary>The promised day.</summary>
    public DateOnly? LiveOn { get; private set; }

    public DecisionOutcome Draft { get; private set; }

    /// <summary>The day for which the draft would have promised it.</summary>
    public DateOnly? DraftOn { get; private set; }

    public ShadowSide Side { get; private set; }

    /// <inheritdoc cref="ShadowAnswer.Rule"/>
    public string? Rule { get; private set; }

    /// <param name="first">How it was answered when it was declared.</param>
    /// <param name="draft">As it stood when the shadow began.</param>
    public static ShadowedClaim Of(int shadow, ClaimId claim, DateTimeOffset declaredAt, ClaimDecision first, TrustPolicy draft) =>
        new(shadow, claim, declaredAt, first, ShadowAnswer.Of(first.Decision, first.Facts, draft));
}
