using System.Text.Json;
using TrustClaims.Domain.Trust;
using TrustClaims.Testing.Builders;

namespace TrustClaims.Domain.Tests.Trust;

public sealed class DecisionJsonTests
{
    private static readonly Decision Promised = new(DecisionOutcome.PromisedOn, new DateOnly(2026, 10, 29), Standing.Regular,
    [
        new("amount", Finding.Within, new Money(4390, Currency.Eur), new Money(15000, Currency.Eur)),
        new("shareOfOrders", Finding.NotApplicable, Measure.None, 0.34),
        new("age", Finding.Beyond, 4, 5, new DateOnly(2026, 10, 29)),
        new("carrierAccount", Finding.Within, "moving", "deliveredAgainstSignature"),
    ]);

    [Fact]
    public void The_form_is_this_and_stays_this() => Assert.Equal(
        """{"outcome":"promisedOn","on":"2026-10-29","standing":"Regular","answers":[""" +
        """{"code":"amount","answer":"within","observed":{"amount":"43.90","currency":"EUR"},"threshold":{"amount":"150.00","currency":"EUR"}},""" +
        """{"code":"shareOfOrders","answer":"notApplicable","threshold":0.34},""" +
        """{"code":"age","answer":"beyond","observed":4,"threshold":5,"until":"2026-10-29"},""" +
        """{"code":"carrierAccount","answer":"within","observed":"moving","threshold":"deliveredAgainstSignature"}]}""",
        DecisionJson.Write(Promised));

    [Fact]
    public void Every_decision_comes_back_as_it_was()
    {
        foreach (var facts in VariedFacts.Many(2_000, seed: 2))
        {
            var decision = TrustEngine.Decide(facts, Some.OpeningPolicy);

            var back = DecisionJson.Read(DecisionJson.Write(decision));

            Assert.Equal(decision.Answers, back.Answers);
            Assert.Equal(decision with { Answers = [] }, back with { Answers = [] });
            Assert.Equal(decision.Answers, DecisionJson.ReadAnswers(DecisionJson.WriteAnswers(decision.Answers)));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("""{"outcome":"declined","standing":"New","answers":[]}""")]
    [InlineData("""{"outcome":"forReview","standing":"New","answers":[{"code":"amount","verdict":"within"}]}""")]
    [InlineData("""{"outcome":"forReview","standing":"New","answers":{}}""")]
    public void What_was_altered_is_not_read(string json) => Assert.ThrowsAny<JsonException>(() => DecisionJson.Read(json));
}
