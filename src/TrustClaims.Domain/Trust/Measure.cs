using System.Globalization;

namespace TrustClaims.Domain.Trust;

/// <summary>What a rule observed, or what it compared with: nothing, a number, money, or a word. A struct, so that deciding allocates nothing.</summary>
public readonly record struct Measure
{
    private Measure(MeasureKind kind, double number, Money money, string? word) => (Kind, Number, Money, Word) = (kind, number, money, word);

    public static Measure None => default;

    public MeasureKind Kind { get; }

    /// <summary>Meaningful when <see cref="Kind"/> is <see cref="MeasureKind.Number"/>.</summary>
    public double Number { get; }

    public Money Money { get; }

    public string? Word { get; }

    public static implicit operator Measure(int number) => new(MeasureKind.Number, number, default, null);

    public static implicit operator Measure(double number) => new(MeasureKind.Number, number, default, null);

    public static implicit operator Measure(Money money) => new(MeasureKind.Money, 0, money, null);

    public static implicit operator Measure(string word) => new(MeasureKind.Word, 0, default, word);

    public override string ToString() => Kind switch
    {
        MeasureKind.Number => Number.ToString(CultureInfo.InvariantCulture),
        MeasureKind.Money => Money.ToString(),
        _ => Word ?? "",
    };
}

public enum MeasureKind
{
    None,
    Number,
    Money,
    Word,
}
