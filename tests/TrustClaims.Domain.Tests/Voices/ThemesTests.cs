using TrustClaims.Domain.Voices;

namespace TrustClaims.Domain.Tests.Voices;

public sealed class ThemesTests
{
    private static readonly Themes Known = new([
        new("carton", Theme.Packaging), new("ECRASE", Theme.Packaging), new("avoir", Theme.Money), new("avoir reçu", Theme.None), new("pas de réponse", Theme.Reaching),
    ]);

    [Theory]
    [InlineData("Le carton était écrasé.", "Packaging carton")]
    [InlineData("Écrasé, et pas de réponse.", "Packaging Écrasé, Reaching pas de réponse")]
    [InlineData("Après avoir reçu un avoir", "Money avoir")]
    [InlineData("Après l’avoir reçu", "")]
    [InlineData("Pas. De réponse ?", "")]
    [InlineData("Cartonné", "")]
    [InlineData("", "")]
    public void A_message_speaks_of_what_its_words_say(string text, string themes) =>
        Assert.Equal(themes, string.Join(", ", Known.In(text).Select(found => $"{found.Theme} {found.Words}")));
}
