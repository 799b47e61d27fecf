using System.Globalization;
using TrustClaims.Application.Settings;
using TrustClaims.Application.Words;
using TrustClaims.Domain;
using TrustClaims.Web.Pages.Managers;

namespace TrustClaims.Web.Tests.Managers;

public sealed class PolicyLabelsTests
{
    private static readonly WordsOf Words = new(new ShopOptions());
    private static readonly ClaimSentences Sentences = new(Words);
    private static readonly PolicyLabels Labels = new(Words, Sentences, new RefusalSentences(Words, Sentences));

    [Theory]
    [InlineData("fr", 2, "Un montant de 0 ou plus, avec 2 décimales au plus, par exemple 150,00.")]
    [InlineData("en", 2, "An amount of 0 or more, with at most 2 decimals, for example 150.00.")]
    [InlineData("fr", 0, "Un montant de 0 ou plus, avec 0 décimales au plus, par exemple 150.")]
    public void What_is_no_amount_is_told_with_one_that_is(string language, int decimals, string expected)
    {
        CultureInfo.CurrentCulture = Texts.Language(language);
        Assert.Equal(expected, Texts.Speaking(Texts.Language(language), () => Labels.Say(new FieldError("rules.amount.most", "must_be_amount", "EUR", decimals))));
    }
}
