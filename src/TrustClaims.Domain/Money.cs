using System.Globalization;

namespace TrustClaims.Domain;

/// <summary>An amount in minor units (cents) of one currency. Arithmetic is checked; mixing currencies is a bug and throws.</summary>
public readonly record struct Money(long Minor, Currency Currency) : IComparable<Money>
{
    /// <summary>The largest amount taken in from outside, in minor units: sums of many such amounts still fit a <see cref="long"/>.</summary>
    public const long MostMinor = 1_000_000_000_000;

    public static Money Zero(Currency currency) => new(0, currency);

    public bool IsZero => Minor == 0;

    /// <summary>The amount in major units, exact.</summary>
    public decimal Amount => (decimal)Minor / Currency.MinorPerMajor;

    /// <summary>The amount as the contract writes it: a plain decimal with as many decimals as the currency has, "43.90".</summary>
    public string AmountText => Amount.ToString("F" + Currency.Decimals, CultureInfo.InvariantCulture);

    /// <summary>In whole major units, for figures that are no nearer than that.</summary>
    public Money Rounded => this with { Minor = (long)Math.Round(Amount, MidpointRounding.AwayFromZero) * Currency.MinorPerMajor };

    public static Money operator +(Money left, Money right) => new(checked(left.Minor + right.MinorIn(left.Currency)), left.Currency);

    public static Money operator -(Money left, Money right) => new(checked(left.Minor - right.MinorIn(left.Currency)), left.Currency);

    public static bool operator <(Money left, Money right) => left.CompareTo(right) < 0;

    public static bool operator >(Money left, Money right) => left.CompareTo(right) > 0;

    public static bool operator <=(Money left, Money right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Money left, Money right) => left.CompareTo(right) >= 0;

    public static Money Least(Money left, Money right) => left <= right ? left : right;

    public int CompareTo(Money other) => Minor.CompareTo(other.MinorIn(Currency));

    /// <summary>The part of this amount that <paramref name="part"/> out of <paramref name="whole"/> stand for, rounded down, so that parts never add up to more.</summary>
    public Money Part(long part, long whole) => new((long)((Int128)Minor * part / whole), Currency);

    /// <summary>Splits this amount in proportion to <paramref name="weights"/>; the parts add up to it to the cent (largest remainder first).</summary>
    public IReadOnlyList<Money> Split(IReadOnlyList<long> weights)
    {
        var total = weights.Aggregate((Int128)0, (sum, weight) => sum + weight);
        if (total == 0)
        {
            (weights, total) = (weights.Select(_ => 1L).ToList(), weights.Count);
        }

        var (minor, currency) = (Minor, Currency);
        var parts = weights.Select(weight => (long)((Int128)minor * weight / total)).ToArray();
        var byRemainder = Enumerable.Range(0, parts.Length).OrderByDescending(i => (Int128)minor * weights[i] % total).ThenBy(i => i);
        foreach (var i in byRemainder.Take((int)(minor - parts.Sum())))
        {
            parts[i]++;
        }

        return parts.Select(part => new Money(part, currency)).ToList();
    }

    /// <summary>
    /// Reads an amount that is not negative, has at most the currency's decimals (zeros may follow) and is at most <see cref="MostMinor"/>.
    /// </summary>
    public static bool TryParse(string? text, Currency currency, out Money money)
    {
        money = default;
        const NumberStyles plain = NumberStyles.AllowDecimalPoint;
        const int longestExact = 28;
        if (text is null || text.Length > longestExact || !decimal.TryParse(text, plain, CultureInfo.InvariantCulture, out var amount))
        {
            return false;
        }

        if (amount > (decimal)MostMinor / currency.MinorPerMajor)
        {
            return false;
        }

        var minor = amount * currency.MinorPerMajor;
        if (minor != decimal.Truncate(minor))
        {
            return false;
        }

        money = new Money((long)minor, currency);
        return true;
    }

    public override string ToString() => $"{AmountText} {Currency.Code}";

    private long MinorIn(Currency currency) =>
        ReferenceEquals(currency, Currency) ? Minor : throw new InvalidOperationException($"An amount in {Currency} cannot meet one in {currency}.");
}
