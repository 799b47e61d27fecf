namespace TrustClaims.Domain.Simulation;

/// <summary>What became known of a claim's truth.</summary>
public enum TruthState : byte
{
    /// <summary>Nobody found out: never ruled, or followed up without an answer.</summary>
    Unknown,

    /// <summary>Left out of the random follow-ups, which the weights of those drawn make up for.</summary>
    NotDrawn,

    /// <summary>The amount a careful person would pay is known.</summary>
    Known,

    /// <summary>Withdrawn before anything was paid: nothing can leak, and no estimate counts it.</summary>
    NothingPaid,
}

/// <summary>One claim as the estimators see it, in minor units.</summary>
/// <param name="Amount">The payable amount, a.</param>
/// <param name="Truth">What a careful person would pay, y, from 0 to a; read where it is known.</param>
/// <param name="Probability">That the truth would be observed, at the time: 1 when the claim went to a person; 0 when there were no follow-ups.</param>
public readonly record struct Observation(long Amount, long Truth, double Probability, TruthState State)
{
    /// <summary>What the claim took beyond its truth.</summary>
    public long Leak => Amount - Truth;

    public bool IsKnown => State == TruthState.Known && Probability > 0;
}
