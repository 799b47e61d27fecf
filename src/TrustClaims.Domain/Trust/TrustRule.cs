using TrustClaims.Domain.Simulation;

namespace TrustClaims.Domain.Trust;

/// <summary>
/// One rule with the thresholds that a policy gives it. It reads facts, compares, and answers <see cref="Finding.Within"/>,
/// <see cref="Finding.Beyond"/> or, where a fact is unknown or no limit is set, <see cref="Finding.NotApplicable"/>. It cannot refuse.
/// </summary>
public abstract class TrustRule(string code)
{
    /// <summary>Beside the findings, in columns alone: beyond for want of time.</summary>
    internal const byte TooEarly = 4;

    public string Code { get; } = code;

    internal int Bit { get; } = RuleSet.BitOf(code);

    public abstract RuleAnswer Ask(in ClaimFacts facts, Standing standing);

    /// <summary>As the catalogue says of its kind: then it is asked claim by claim.</summary>
    public bool FollowsGrants { get; } = TrustRules.Find(code)?.FollowsGrants == true;

    /// <summary>Finds the same for many claims at once, down the columns that it reads; <see cref="TooEarly"/> is "beyond, until a day".</summary>
    /// <param name="findings">A <see cref="Finding"/> for each claim is written there.</param>
    internal virtual void AskAll(in ClaimSlice claims, Span<byte> findings) => throw new NotSupportedException($"'{Code}' is asked claim by claim.");

    protected RuleAnswer NotApplicable() => new(Code, Finding.NotApplicable, Measure.None, Measure.None);

    /// <summary>A limit exists, but the fact is not known.</summary>
    protected RuleAnswer Unknown(Measure threshold) => new(Code, Finding.NotApplicable, Measure.None, threshold);

    protected RuleAnswer Compare(bool within, Measure observed, Measure threshold) =>
        new(Code, within ? Finding.Within : Finding.Beyond, observed, threshold);

    /// <summary>Within when at most the threshold (inclusive); an amount in another currency than the policy's is always beyond.</summary>
    protected RuleAnswer AtMost(Money observed, Money threshold) => observed.Currency == threshold.Currency
        ? Compare(observed.Minor <= threshold.Minor, observed, threshold)
        : Compare(false, observed, threshold);

    /// <summary>The same for what was granted before and this claim together; a sum kept in another currency is not known here.</summary>
    protected RuleAnswer AtMost(Money? before, Money payable, Money threshold) =>
        payable.Currency != threshold.Currency ? Compare(false, payable, threshold)
        : before is { } sum && sum.Currency == threshold.Currency ? AtMost(sum + payable, threshold)
        : Unknown(threshold);
}
