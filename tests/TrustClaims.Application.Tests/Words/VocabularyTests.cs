using TrustClaims.Application.Words;

namespace TrustClaims.Application.Tests.Words;

/// <summary>What customers read never uses the vocabulary of suspicion: whole words with their inflections, in the text's own language.</summary>
public sealed class VocabularyTests
{
    public static TheoryData<string, string> Inflections => new()
    {
        { "fr", "fraude fraudes fraudeur frauduleuse suspect suspecte suspicion soupçon soupçonner soupçonné preuve preuves prouver prouvez prouvé" },
        { "fr", "justificatif justificatifs justifier justifiez contrôle contrôler contrôlé vérification vérifier vérifions enquête enquêteur abus abuser" },
        { "fr", "abusif mensonge mensonges mentir menteur mensongère score scores scoring risque risques risqué" },
        { "en", "fraud frauds fraudulent fraudster suspicious suspicion suspect suspected proof proofs prove proves proved proven evidence evidently" },
        { "en", "justify justifies justified justification investigate investigation investigator abuse abusive abuses lie lies lied liar lying" },
        { "en", "score scores scored scoring risk risks risky" },
    };

    [Fact]
    public void Customers_are_never_spoken_to_in_the_vocabulary_of_suspicion() =>
        None.Of(WrittenText.All.Where(text => text.IsForCustomers && Suspects(text.Language, text.Words)));

    [Theory]
    [MemberData(nameof(Inflections))]
    public void Every_inflection_is_found(string language, string words) =>
        None.Of(words.Split(' ').Where(word => !Suspects(language, $"Nous disons {word}.") || !Suspects(language, char.ToUpperInvariant(word[0]) + word[1..])));

    [Theory]
    [InlineData("fr", "Vous n’avez rien à prouver, ni rien à renvoyer.")]
    [InlineData("fr", "Nous approuvons, nous éprouvons, et cela se mentionne.")]
    [InlineData("en", "You have nothing to prove, and nothing to send back.")]
    [InlineData("en", "We approve, we provide, and we believe you.")]
    public void Innocent_words_pass(string language, string text) => Assert.False(Suspects(language, text));

    internal static bool Suspects(string language, string words) => SuspicionWords.In(language, words) is not null;
}
