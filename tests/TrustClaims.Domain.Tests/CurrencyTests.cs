namespace TrustClaims.Domain.Tests;

public sealed class CurrencyTests
{
    [Theory]
    [InlineData("EUR", 2, 100)]
    [InlineData("BRL", 2, 100)]
    [InlineData("USD", 2, 100)]
    [InlineData("XCG", 2, 100)]
    [InlineData("JPY", 0, 1)]
    [InlineData("XPF", 0, 1)]
    [InlineData("ISK", 0, 1)]
    [InlineData("TND", 3, 1000)]
    [InlineData("KWD", 3, 1000)]
    public void Decimals_are_those_of_ISO_4217(string code, int decimals, long minorPerMajor)
    {
        var currency = Currency.Of(code);

        Assert.Equal((code, decimals, minorPerMajor), (currency.ToString(), currency.Decimals, currency.MinorPerMajor));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("eur")]
    [InlineData("EURO")]
    [InlineData("FRF")]
    [InlineData("XXX")]
    public void What_is_no_currency_is_not_taken(string? code)
    {
        Assert.False(Currency.TryParse(code, out _));
        Assert.Throws<ArgumentException>(() => Currency.Of(code!));
    }

    [Fact]
    public void There_is_one_instance_of_each() => Assert.Same(Currency.Eur, Currency.Of("EUR"));
}
