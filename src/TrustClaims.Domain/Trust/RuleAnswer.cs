namespace TrustClaims.Domain.Trust;

public enum Finding
{
    Within,
    Beyond,
    NotApplicable,

    /// <summary>It would ask for a person, and was set aside for this customer: it asks for nobody.</summary>
    SetAside,
}

/// <summary>
/// What one rule says of one claim: a code and the two values compared. The sentence is rendered when somebody reads it, in their language.
/// </summary>
/// <param name="Code">The rule's key in the policy.</param>
/// <param name="Until">Set when the rule is beyond only because it is too early: from that day on it is within.</param>
public readonly record struct RuleAnswer(string Code, Finding Finding, Measure Observed, Measure Threshold, DateOnly? Until = null)
{
    /// <summary>Beyond for a reason that waiting does not mend.</summary>
    public bool NeedsPerson => Finding == Finding.Beyond && Until is null;
}
