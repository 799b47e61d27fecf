using System.Globalization;

namespace TrustClaims.Domain.Trust;

/// <summary>
/// What a rule observed, or what it compared with: nothing, a number, money, or a word. A struct of two words, because the engine makes two dozen
/// of them for each decision.
/// </summary>
public readonly record struct Measure
{
    private static readonly object PlainNumber = new();

    // The unit says what the bits mean: minor units of a currency, a double, or nothing beside a word.
    private readonly object? unit;
    private readonly long bits;

    private Measure(object unit, long bits) => (this.unit, this.bits) = (unit, bits);

    public static Measure None => default;

    public MeasureKind Kind => unit switch
    {
        null => MeasureKind.None,
        Currency => MeasureKind.Money,
        string => MeasureKind.Word,
        _ => MeasureKind.Number,
    };

    /// <summary>Zero unless <see cref="Kind"/> is <see cref="MeasureKind.Number"/>; the same holds for the others.</summary>
    public double Number => ReferenceEquals(unit, PlainNumber) ? BitConverter.Int64BitsToDouble(bits) : 0;

    public Money Money => unit is Currency currency ? new Money(bits, currency) : default;

    public string? Word => unit as string;

    public static implicit operator Measure(int number) => (double)number;

    public static implicit operator Measure(double number) => new(PlainNumber, BitConverter.DoubleToInt64Bits(number));

    public static implicit operator Measure(Money money) => new(money.Currency, money.Minor);

    public static implicit operator Measure(string word) => new(word, 0);

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
