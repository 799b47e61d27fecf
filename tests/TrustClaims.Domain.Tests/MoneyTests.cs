using TrustClaims.Testing.Builders;

namespace TrustClaims.Domain.Tests;

public sealed class MoneyTests
{
    private static readonly Currency Yen = Currency.Of("JPY");
    private static readonly Currency Dinar = Currency.Of("KWD");

    [Theory]
    [InlineData("0", 0)]
    [InlineData("0.00", 0)]
    [InlineData("43.90", 4390)]
    [InlineData("43.9", 4390)]
    [InlineData("43", 4300)]
    [InlineData("007.5", 750)]
    [InlineData("43.900", 4390)]
    [InlineData("10000000000.00", Money.MostMinor)]
    public void An_amount_is_read_to_the_cent(string text, long minor)
    {
        Assert.True(Money.TryParse(text, Currency.Eur, out var money));
        Assert.Equal(new Money(minor, Currency.Eur), money);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(" 1")]
    [InlineData("1 ")]
    [InlineData("-1")]
    [InlineData("+1")]
    [InlineData("1,00")]
    [InlineData("1,000.00")]
    [InlineData("1e3")]
    [InlineData("1.001")]
    [InlineData("€1")]
    [InlineData("1 EUR")]
    [InlineData("٣")]
    [InlineData("NaN")]
    [InlineData("1.2.3")]
    [InlineData("10000000000.01")]
    [InlineData("99999999999999999999999999999999")]
    [InlineData("1.99000000000000000000000000001")]
    [InlineData("0.00000000000000000000000000001")]
    public void What_is_no_amount_is_not_read(string? text) => Assert.False(Money.TryParse(text, Currency.Eur, out _));

    [Fact]
    public void Decimals_are_those_of_the_currency()
    {
        Assert.True(Money.TryParse("1500", Yen, out var yen));
        Assert.False(Money.TryParse("1500.5", Yen, out _));
        Assert.True(Money.TryParse("1.234", Dinar, out var dinar));

        Assert.Equal((1500, "1500", 1500m), (yen.Minor, yen.AmountText, yen.Amount));
        Assert.Equal((1234, "1.234", 1.234m), (dinar.Minor, dinar.AmountText, dinar.Amount));
        Assert.Equal("43.90 EUR", Some.Eur(43.90m).ToString());
    }

    [Fact]
    public void What_is_written_is_read_back()
    {
        var random = new Random(7);
        foreach (var currency in new[] { Currency.Eur, Yen, Dinar })
        {
            for (var i = 0; i < 1_000; i++)
            {
                var money = new Money(random.NextInt64(0, Money.MostMinor + 1), currency);

                Assert.True(Money.TryParse(money.AmountText, currency, out var back));
                Assert.Equal(money, back);
            }
        }
    }

    [Fact]
    public void Sums_and_differences_are_exact()
    {
        Assert.Equal(Some.Eur(0.30m), Some.Eur(0.10m) + Some.Eur(0.20m));
        Assert.Equal(Some.Eur(-0.10m), Some.Eur(0.10m) - Some.Eur(0.20m));
    }

    [Fact]
    public void An_overflow_throws_and_never_wraps()
    {
        Assert.Throws<OverflowException>(() => new Money(long.MaxValue, Currency.Eur) + new Money(1, Currency.Eur));
        Assert.Throws<OverflowException>(() => new Money(long.MinValue, Currency.Eur) - new Money(1, Currency.Eur));
    }

    [Fact]
    public void Two_currencies_never_meet()
    {
        var euro = new Money(100, Currency.Eur);
        var yen = new Money(100, Yen);

        Assert.Throws<InvalidOperationException>(() => euro + yen);
        Assert.Throws<InvalidOperationException>(() => euro - yen);
        Assert.Throws<InvalidOperationException>(() => euro < yen);
        Assert.Throws<InvalidOperationException>(() => Money.Least(euro, yen));
        Assert.NotEqual(euro, yen);
    }

    [Fact]
    public void Amounts_compare_by_size()
    {
        var (less, more) = (Some.Eur(1), Some.Eur(2));

        Assert.True(less < more && more > less && less <= more && more >= less);
        Assert.True(less <= Some.Eur(1) && less >= Some.Eur(1));
        Assert.False(less > more || more < less || more <= less || less >= more);
        Assert.Equal(less, Money.Least(more, less));
    }

    [Fact]
    public void A_part_is_rounded_down_and_never_overflows()
    {
        Assert.Equal(Some.Eur(3.33m), Some.Eur(10).Part(1, 3));
        Assert.Equal(Some.Eur(6.66m), Some.Eur(10).Part(2, 3));
        Assert.Equal(Some.Eur(10), Some.Eur(10).Part(3, 3));
        Assert.Equal(new Money(Money.MostMinor / 2, Currency.Eur), new Money(Money.MostMinor, Currency.Eur).Part(1_000_000_000, 2_000_000_000));
    }

    [Fact]
    public void The_parts_of_a_split_add_up_to_the_cent()
    {
        var random = new Random(11);
        for (var i = 0; i < 5_000; i++)
        {
            var money = new Money(random.NextInt64(0, i % 10 == 0 ? Money.MostMinor : 10_000), Currency.Eur);
            var weights = Enumerable.Range(0, random.Next(1, 12)).Select(_ => random.Next(4) == 0 ? 0 : random.NextInt64(0, Money.MostMinor)).ToList();

            var parts = money.Split(weights);

            Assert.Equal(money.Minor, parts.Sum(part => part.Minor));
            Assert.Equal(weights.Count, parts.Count);
            Assert.All(parts, part => Assert.True(part.Minor >= 0));
        }
    }

    [Fact]
    public void A_split_gives_the_odd_cents_to_the_largest_remainders()
    {
        Assert.Equal([Some.Eur(3.34m), Some.Eur(3.33m), Some.Eur(3.33m)], Some.Eur(10).Split([1, 1, 1]));
        Assert.Equal([Some.Eur(0.01m), Some.Eur(0.04m)], Some.Eur(0.05m).Split([29, 71]));
        Assert.Equal([Some.Eur(0), Some.Eur(5)], Some.Eur(5).Split([0, 9]));
        Assert.Equal([Some.Eur(2.50m), Some.Eur(2.50m)], Some.Eur(5).Split([0, 0]));
    }
}
