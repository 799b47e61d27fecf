using TrustClaims.Domain.Trust;

namespace TrustClaims.Domain.Shadows;

/// <summary>When a customer would have had their yes, beside when they have it.</summary>
public enum ShadowSide
{
    Same,

    /// <summary>On word where it is promised or waits for a person, promised where it waits for a person, or promised for an earlier day.</summary>
    Sooner,

    /// <summary>The reverse.</summary>
    Later,
}

/// <summary>What a draft says of a claim, beside what was answered: on the same facts, those that were kept with the answer.</summary>
public sealed record ShadowAnswer(Decision Live, Decision Draft)
{
    public static ShadowAnswer Of(Decision live, in ClaimFacts facts, TrustPolicy draft) => new(live, TrustEngine.Decide(facts, draft));

    public ShadowSide Side => Wait(Draft).CompareTo(Wait(Live)) switch
    {
        < 0 => ShadowSide.Sooner,
        0 => ShadowSide.Same,
        _ => ShadowSide.Later,
    };

    /// <summary>The first rule that makes the difference: of whichever lets the customer wait longer. Null where both answer the same.</summary>
    public string? Rule => Side switch
    {
        ShadowSide.Sooner => Live.DecidedBy?.Code,
        ShadowSide.Later => Draft.DecidedBy?.Code,
        _ => null,
    };

    // At once, then by the promised day, then whenever a person answers.
    private static (int Outcome, DateOnly On) Wait(Decision decision) => ((int)decision.Outcome, decision.On ?? default);
}
