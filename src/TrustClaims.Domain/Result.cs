using System.Diagnostics.CodeAnalysis;

namespace TrustClaims.Domain;

/// <summary>What was asked for, or the one reason why it cannot be: something that the person asking can understand and act on.</summary>
public readonly struct Result<T>
{
    private readonly T? value;

    private Result(T? value, Refusal? refusal) => (this.value, Refusal) = (value, refusal);

    public Refusal? Refusal { get; }

    public bool Succeeded => Refusal is null;

    public T Value => Refusal is null ? value! : throw new InvalidOperationException($"Refused: {Refusal.Code}.");

    public static implicit operator Result<T>(T value) => new(value, null);

    public static implicit operator Result<T>(Refusal refusal) => new(default, refusal);

    public bool TryGet([NotNullWhen(true)] out T? found, [NotNullWhen(false)] out Refusal? refusal)
    {
        (found, refusal) = (value, Refusal);
        return refusal is null;
    }
}

/// <summary>The result of an act that answers nothing but that it was done.</summary>
public readonly record struct Done
{
    public static Result<Done> Yes => default(Done);
}
