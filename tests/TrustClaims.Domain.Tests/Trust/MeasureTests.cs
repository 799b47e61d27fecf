using TrustClaims.Domain.Trust;
using TrustClaims.Testing.Builders;

namespace TrustClaims.Domain.Tests.Trust;

public sealed class MeasureTests
{
    [Fact]
    public void It_holds_one_thing_and_says_which()
    {
        Check(Measure.None, MeasureKind.None, 0, default, null, "");
        Check(7, MeasureKind.Number, 7, default, null, "7");
        Check(0.34, MeasureKind.Number, 0.34, default, null, "0.34");
        Check(Some.Eur(43.90m), MeasureKind.Money, 0, Some.Eur(43.90m), null, "43.90 EUR");
        Check("moving", MeasureKind.Word, 0, default, "moving", "moving");
    }

    [Fact]
    public void Two_are_equal_when_they_hold_the_same()
    {
        Assert.Equal((Measure)5, (Measure)5.0);
        Assert.Equal((Measure)"moving", (Measure)new string("moving".ToCharArray()));
        Assert.NotEqual((Measure)5, (Measure)new Money(5, Currency.Eur));
        Assert.NotEqual((Measure)new Money(5, Currency.Of("USD")), (Measure)new Money(5, Currency.Eur));
        Assert.NotEqual((Measure)0, Measure.None);
    }

    private static void Check(Measure measure, MeasureKind kind, double number, Money money, string? word, string text) =>
        Assert.Equal((kind, number, money, word, text), (measure.Kind, measure.Number, measure.Money, measure.Word, measure.ToString()));
}
