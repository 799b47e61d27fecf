using System.Text.Json;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Trust;
using TrustClaims.Testing.Builders;

namespace TrustClaims.Domain.Tests.Trust;

public sealed class FactsJsonTests
{
    private static readonly ClaimFacts Everything = new()
    {
        Type = ClaimType.LostParcel,
        Payable = new Money(4390, Currency.Eur),
        DeclaredOn = new DateOnly(2026, 10, 24),
        TenureDays = 400,
        DeliveredOrders = 7,
        HoldsContract = true,
        DeclarationsInWindow = 1,
        GrantedInWindow = new Money(0, Currency.Eur),
        OrdersInYear = 8,
        OrdersWithClaimInYear = 2,
        CountedFrom = new DateOnly(2026, 10, 20),
        Account = CarrierAccount.DeliveredToNeighbour,
        SameItemsClaimed = false,
        OtherCustomersAtAddress = 3,
        Categories = ["kitchen", "vélo \"rouge\""],
        ExposureToday = new Money(123456, Currency.Eur),
        ExposureTodayForType = new Money(3456, Currency.Of("JPY")),
        ExposureThisHour = new Money(12, Currency.Eur),
        ExposureThisHourForType = new Money(7, Currency.Eur),
        CountedToday = new Money(1200, Currency.Eur),
        HoursKnown = 72,
        DestinationDiffers = true,
        DaysSinceContactChanged = 12,
        Cover = CoverAnswer.NotThatCause,
        SetAside = RuleSet.Of("household", "amount"),
        StandingAtMost = Standing.Regular,
        OwnIncident = true,
    };

    [Fact]
    public void The_form_is_this_and_stays_this() => Assert.Equal(
        """{"type":"LostParcel","payable":{"amount":"43.90","currency":"EUR"},"declaredOn":"2026-10-24","tenureDays":400,"deliveredOrders":7""" +
        ""","holdsContract":true,"declarationsInWindow":1,"grantedInWindow":{"amount":"0.00","currency":"EUR"},"ordersInYear":8,"ordersWithClaimInYear":2""" +
        ""","countedFrom":"2026-10-20","account":"deliveredToNeighbour","sameItemsClaimed":false,"otherCustomersAtAddress":3""" +
        ""","categories":["kitchen","vélo \"rouge\""],"exposureToday":{"amount":"1234.56","currency":"EUR"}""" +
        ""","exposureTodayForType":{"amount":"3456","currency":"JPY"},"exposureThisHour":{"amount":"0.12","currency":"EUR"},"exposureThisHourForType":{"amount":"0.07","currency":"EUR"},"countedToday":{"amount":"12.00","currency":"EUR"},"hoursKnown":72,"destinationDiffers":true,"daysSinceContactChanged":12,"cover":"notThatCause","setAside":["amount","household"]""" +
        ""","standingAtMost":"Regular","ownIncident":true}""",
        FactsJson.Write(Everything));

    [Fact]
    public void Unknown_facts_are_left_out_and_stay_unknown()
    {
        var facts = new ClaimFacts { Type = ClaimType.WaterDamage, Payable = new Money(1, Currency.Eur), DeclaredOn = new DateOnly(2026, 1, 2) };

        var json = FactsJson.Write(facts);

        Assert.Equal("""{"type":"WaterDamage","payable":{"amount":"0.01","currency":"EUR"},"declaredOn":"2026-01-02","holdsContract":false}""", json);
        Assert.Equal(facts, FactsJson.Read(json));
    }

    [Fact]
    public void Every_fact_comes_back_as_it_was()
    {
        foreach (var facts in VariedFacts.Many(2_000, seed: 1).Append(Everything))
        {
            var back = FactsJson.Read(FactsJson.Write(facts));

            Assert.Equal(facts.Categories, back.Categories);
            Assert.Equal(facts with { Categories = null }, back with { Categories = null });
        }
    }

    [Fact]
    public void No_fact_is_forgotten_when_one_is_added()
    {
        var facts = typeof(ClaimFacts).GetProperties().Where(fact => fact.CanWrite).Select(fact => JsonNamingPolicy.CamelCase.ConvertName(fact.Name));

        var written = JsonDocument.Parse(FactsJson.Write(Everything)).RootElement.EnumerateObject().Select(member => member.Name);

        Assert.Equal(facts, written);
    }

    [Fact]
    public void A_sum_beyond_what_is_taken_in_comes_back_too()
    {
        var facts = Everything with { ExposureToday = new Money(long.MaxValue, Currency.Eur), GrantedInWindow = new Money(-5, Currency.Eur) };

        var back = FactsJson.Read(FactsJson.Write(facts));

        Assert.Equal(facts.ExposureToday, back.ExposureToday);
        Assert.Equal(facts.GrantedInWindow, back.GrantedInWindow);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"type":"LostParcel","payable":{"amount":"1.00","currency":"EUR"}}""")]
    [InlineData("""{"type":"LostParcel","payable":{"amount":"1.00","currency":"EUR"},"declaredOn":"2026-01-02","mood":1}""")]
    [InlineData("""{"type":"lostParcel","payable":{"amount":"1.00","currency":"EUR"},"declaredOn":"2026-01-02"}""")]
    [InlineData("""{"type":"LostParcel","payable":{"amount":"1.00","currency":"XXX"},"declaredOn":"2026-01-02"}""")]
    [InlineData("""{"type":"LostParcel","payable":{"amount":"1.00","currency":"EUR"},"declaredOn":"02/01/2026"}""")]
    [InlineData("""{"type":"LostParcel","payable":{"amount":"1.001","currency":"EUR"},"declaredOn":"2026-01-02"}""")]
    [InlineData("""{"type":"LostParcel","payable":{"amount":"99999999999999999999","currency":"EUR"},"declaredOn":"2026-01-02"}""")]
    [InlineData("""{"type":"LostParcel","payable":{"amount":"1.00","currency":"EUR"},"declaredOn":"2026-01-02","account":7}""")]
    [InlineData("""{"type":"LostParcel","payable":{"amount":"1.00","currency":"EUR"},"declaredOn":"2026-01-02","setAside":["kindness"]}""")]
    [InlineData("""{"type":"LostParcel","payable":{"amount":"1.00","currency":"EUR"},"declaredOn":"2026-01-02"} {}""")]
    public void What_was_altered_is_not_read(string json) => Assert.ThrowsAny<JsonException>(() => FactsJson.Read(json));
}
