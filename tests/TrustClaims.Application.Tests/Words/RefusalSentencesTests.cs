using TrustClaims.Application.Settings;
using TrustClaims.Application.Words;
using TrustClaims.Domain;
using TrustClaims.Domain.Trust;
using TrustClaims.Testing.Builders;

namespace TrustClaims.Application.Tests.Words;

public sealed class RefusalSentencesTests
{
    private static readonly WordsOf Words = new(new ShopOptions());
    private static readonly RefusalSentences Sentences = new(Words, new ClaimSentences(Words));

    [Fact]
    public void A_refusal_names_its_figures() => Assert.Equal(
        "D’après votre contrat, 40\u00a0€ sont couverts et la franchise est de 50\u00a0€\u00a0: il ne reste rien à verser. Une personne en parle volontiers avec vous.",
        French(() => Sentences.Say(new Refusal.NothingPayable(Some.Eur(40), Some.Eur(50)))));

    [Fact]
    public void An_item_nobody_chose_is_asked_for() => Assert.Equal("Choisissez au moins un article.", French(() => Sentences.Say(new Refusal.UnknownItem(""))));

    [Fact]
    public void What_is_known_already_is_said_in_words() => Assert.EndsWith(
        "remboursé.", French(() => Sentences.Say(new Refusal.OutcomeContradicts("refunded"))), StringComparison.Ordinal);

    [Fact]
    public void A_mistake_without_words_of_its_own_breaks_no_page() =>
        Assert.Equal("Ce champ n’est pas rempli comme attendu.", French(() => Sentences.Say(new FieldError("x", "never_heard_of", 1, 2))));

    [Theory]
    [InlineData("""{ "name": 3, "currency": "XXX", "rules": { "amount": { "most": 80 }, "frequency": { "windowDays": 0, "most": { "Nobody": 1 } } } }""")]
    [InlineData("""{ "name": "a", "currency": "EUR", "rules": { "carrierAccount": { "beyond": ["lost", "moving", "moving"] }, "item": {}, "exposure": { "daily": 3 } }, "followUpRate": 2, "extra": 1 }""")]
    [InlineData("""{ "name": "a", "currency": "EUR", "rules": [], "remedies": { "WaterDamage": ["Resend"] }, "standing": { "regular": { "tenureDays": 9, "deliveredOrders": 1 }, "loyal": { "tenureDays": 1, "deliveredOrders": 1 } } }""")]
    [InlineData("""{ "name": "a\u0000", "currency": "EUR", "rules": { "exposure": { "daily": { "default": "1.00", "LostParcel": "2.00" } } } }""")]
    [InlineData("""{ "name": """)]
    public void Every_mistake_in_a_policy_is_told_in_both_languages(string json)
    {
        var refusal = Assert.IsType<Refusal.PolicyNotValid>(PolicyReader.Read(json).Refusal);
        var other = Words.Refusals.In(Texts.Language("fr"), "field.other");
        Assert.NotEmpty(refusal.Errors);
        foreach (var language in Texts.Languages)
        {
            var said = Texts.Speaking(language, () => refusal.Errors.Select(Sentences.Say).ToList());
            Assert.All(said, sentence => Assert.DoesNotContain('{', sentence));
            Assert.DoesNotContain(other, said);
        }
    }

    private static string French(Func<string> say) => Texts.Speaking(Texts.Language("fr"), say);
}
