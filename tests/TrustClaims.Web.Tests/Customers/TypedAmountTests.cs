using TrustClaims.Domain;
using TrustClaims.Web.Pages.Customers;

namespace TrustClaims.Web.Tests.Customers;

public sealed class TypedAmountTests
{
    [Theory]
    [InlineData("250", "EUR", "250.00")]
    [InlineData(" 1 250,50 €", "EUR", "1250.50")]
    [InlineData("1\u202f250,5", "EUR", "1250.50")]
    [InlineData("1250.50 EUR", "EUR", "1250.50")]
    [InlineData("12,", "EUR", "12.00")]
    [InlineData("250 euros", "EUR", "250.00")]
    [InlineData("R$ 1 234,50", "BRL", "1234.50")]
    [InlineData("12 000 ¥", "JPY", "12000")]
    [InlineData("1,234", "TND", "1.234")]
    public void An_amount_is_read_as_it_is_written(string typed, string currency, string expected) =>
        Assert.Equal(expected, TypedAmount.Of(typed, Currency.Of(currency)).Value.AmountText);

    [Theory]
    [InlineData("1,234", "EUR", "amount_decimals")]
    [InlineData("1.234", "EUR", "amount_decimals")]
    [InlineData("12,345", "EUR", "amount_decimals")]
    [InlineData("12,5", "JPY", "amount_decimals")]
    [InlineData("1,234.50", "EUR", "amount_not_read")]
    [InlineData("12 34", "EUR", "amount_not_read")]
    [InlineData("abc", "EUR", "amount_not_read")]
    [InlineData("1e3", "EUR", "amount_not_read")]
    [InlineData("-5", "EUR", "amount_not_positive")]
    [InlineData("0,00", "EUR", "amount_not_positive")]
    public void What_is_no_amount_is_said_to_be_none(string typed, string currency, string code) => Assert.Equal(
        code, Assert.Single(Assert.IsType<Refusal.Invalid>(TypedAmount.Of(typed, Currency.Of(currency)).Refusal).Errors).Code);

    [Theory]
    [InlineData("99999999999999999")]
    [InlineData("99999999999999999999999999999999999999999999")]
    public void Too_much_is_too_much(string typed) => Assert.IsType<Refusal.AmountOutOfRange>(TypedAmount.Of(typed, Currency.Eur).Refusal);
}
