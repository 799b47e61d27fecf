namespace TrustClaims.Domain.Simulation;

/// <summary>Why the past does not tell a figure.</summary>
public enum CannotSay
{
    /// <summary>There is no claim in the policy's currency that an amount threshold decides about.</summary>
    NoClaims,

    /// <summary>The history is shorter than <see cref="Believable.ShortestDays"/> days, from which no year is told.</summary>
    TooShort,

    /// <summary>Fewer than <see cref="Believable.FewestKnown"/> claims whose truth is known.</summary>
    TooFewKnown,

    /// <summary>More than half of the amount stands for claims whose truth nobody can know.</summary>
    TruthUnknown,

    /// <summary>Less than one point of claims is not yet answered at once for its amount alone.</summary>
    NobodyLeft,
}

/// <summary>A figure, or the reason why there is none.</summary>
public sealed record Figure<T>
    where T : class
{
    private Figure(T? value, CannotSay? why) => (Value, Why) = (value, why);

    /// <summary>Null where <see cref="Why"/> is given, and only there.</summary>
    public T? Value { get; }

    public CannotSay? Why { get; }

    public static implicit operator Figure<T>(T value) => new(value, null);

    public static implicit operator Figure<T>(CannotSay why) => new(null, why);
}
