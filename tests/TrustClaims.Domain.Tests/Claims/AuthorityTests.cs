using TrustClaims.Domain.Claims;
using TrustClaims.Testing.Builders;

namespace TrustClaims.Domain.Tests.Claims;

public sealed class AuthorityTests
{
    [Theory]
    [InlineData(100, 0, null)]
    [InlineData(100.01, 0, BeyondAuthority.Ruling)]
    [InlineData(0, 100, null)]
    [InlineData(0, 100.01, BeyondAuthority.Ruling)]
    [InlineData(0.01, 100.01, BeyondAuthority.Ruling)]
    public void A_ruling_counts_by_what_it_grants_and_by_what_it_denies(decimal granted, decimal denied, BeyondAuthority? beyond) =>
        Assert.Equal(beyond, new Authority(Some.Eur(100), null, null).Of(Weight(granted, denied)));

    [Theory]
    [InlineData(0, 50, null)]
    [InlineData(0, 50.01, BeyondAuthority.SecondSignature)]
    [InlineData(500, 0, null)]
    [InlineData(0.01, 300, BeyondAuthority.SecondSignature)]
    public void Nobody_denies_more_than_the_house_says_alone_whatever_their_limits(decimal granted, decimal denied, BeyondAuthority? beyond) =>
        Assert.Equal(beyond, Authority.Whole.Of(Weight(granted, denied), Some.Eur(50)));

    [Theory]
    [InlineData(20, 0, null)]
    [InlineData(20.01, 0, BeyondAuthority.Gesture)]
    [InlineData(20, 40, null)]
    [InlineData(20, 40.01, BeyondAuthority.MonthlyGestures)]
    [InlineData(1, 70, BeyondAuthority.MonthlyGestures)]
    public void A_gesture_fits_its_own_limit_and_what_is_left_of_the_month(decimal amount, decimal given, BeyondAuthority? beyond) =>
        Assert.Equal(beyond, new Authority(null, Some.Eur(20), Some.Eur(60)).Of(Some.Eur(amount), Some.Eur(given)));

    [Fact]
    public void Another_currency_than_a_limits_is_beyond_it()
    {
        var dollars = new Money(1, Currency.Of("USD"));

        Assert.Equal(BeyondAuthority.Ruling, new Authority(Some.Eur(100), null, null).Of(new RulingWeight(dollars, Money.Zero(dollars.Currency))));
        Assert.Equal(BeyondAuthority.MonthlyGestures, new Authority(null, null, Some.Eur(100)).Of(dollars, Some.Eur(0)));
        Assert.Null(Authority.Whole.Of(dollars, Some.Eur(0)));
    }

    [Theory]
    [InlineData(0, 60)]
    [InlineData(17, 43)]
    [InlineData(80, 0)]
    public void What_is_left_of_the_month_is_never_less_than_nothing(decimal given, decimal left) =>
        Assert.Equal(Some.Eur(left), new Authority(null, null, Some.Eur(60)).LeftOfMonth(Some.Eur(given)));

    private static RulingWeight Weight(decimal granted, decimal denied) => new(Some.Eur(granted), Some.Eur(denied));
}
