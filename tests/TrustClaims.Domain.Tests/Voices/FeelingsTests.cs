using TrustClaims.Domain.Voices;

namespace TrustClaims.Domain.Tests.Voices;

public sealed class FeelingsTests
{
    private static readonly Feelings List = new(
    [
        new("inadmissible", Feeling.Anger), new("en colère", Feeling.Anger), new("j’en ai assez", Feeling.Anger), new("fâché", Feeling.Anger), new("angry", Feeling.Anger),
        new("écœuré", Feeling.Anger), new("rage", Feeling.Anger), new("😡", Feeling.Anger), new("rage de dents", Feeling.None), new("désespérée", Feeling.Distress),
        new("can’t cope", Feeling.Distress), new("  ", Feeling.Anger),
    ]);

    [Theory]
    [InlineData("C’est INADMISSIBLE !", "INADMISSIBLE")]
    [InlineData("c est inadmissible", "inadmissible")]
    [InlineData("Je suis EN COLERE", "EN COLERE")]
    [InlineData("J'en ai assez.", "J'en ai assez")]
    [InlineData("J’en   ai\u00a0assez.", "J’en   ai\u00a0assez")]
    [InlineData("Je suis ecoeuré", "ecoeuré")]
    [InlineData("e\u0301c\u0153ure\u0301", "e\u0301c\u0153ure\u0301")]
    [InlineData("I cant cope", "cant cope")]
    [InlineData("I can't cope", "can't cope")]
    [InlineData("Bravo 😡", "😡")]
    [InlineData("Je n’ai pas reçu mon colis, inadmissible", "inadmissible")]
    [InlineData("De plus en plus en colère", "en colère")]
    [InlineData("Pas seulement en colère", "en colère")]
    public void Capitals_accents_and_apostrophes_do_not_matter(string text, string words) => Assert.Equal([words], List.In(text).Select(one => one.Words));

    [Theory]
    [InlineData("Je ne suis pas en colère.")]
    [InlineData("Je ne suis vraiment pas du tout en colère.")]
    [InlineData("Je ne suis plus fâché.")]
    [InlineData("Sans être fâché, je m’étonne.")]
    [InlineData("Aucune rage ici.")]
    [InlineData("I am not angry.")]
    [InlineData("I’m not at all angry.")]
    [InlineData("I’m no longer angry.")]
    [InlineData("He isn’t angry")]
    public void What_is_denied_does_not_count(string text) => Assert.Empty(List.In(text));

    [Theory]
    [InlineData("Votre mail dit « inadmissible ».")]
    [InlineData("The parcel said \"angry\" on it.")]
    [InlineData("Une rage de dents")]
    [InlineData("Désespérément petit")]
    [InlineData("J’en ai, assez pour tous")]
    [InlineData("Averages and courage")]
    [InlineData("")]
    [InlineData("   \u0001 ’ ’ « \ud800")]
    public void What_is_quoted_or_only_looks_alike_does_not_count(string text) => Assert.Empty(List.In(text));

    [Fact]
    public void A_quotation_mark_that_nobody_closes_hides_nothing() => Assert.Single(List.In("« C’est inadmissible"));

    [Fact]
    public void What_stands_after_a_quotation_counts() => Assert.Single(List.In("Le \"suivi\" est \"à jour\" et inadmissible."));

    [Fact]
    public void Each_is_found_once_with_what_it_says() => Assert.Equal(
        [new NoticedWords("Inadmissible", Feeling.Anger), new NoticedWords("désespérée", Feeling.Distress)],
        List.In("Inadmissible. Oui, inadmissible, je suis désespérée."));

    [Fact]
    public void A_long_message_of_quotation_marks_is_read_as_quickly_as_any() => Assert.Empty(List.In(string.Concat(Enumerable.Repeat("« '", 6_000))));
}
