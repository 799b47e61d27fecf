using System.Text.RegularExpressions;

namespace TrustClaims.Application.Tests.Words;

public sealed partial class TypographyTests
{
    public static TheoryData<string> Wrong => new(
        "C'est dit.", "Il dit \"oui\".", "Quoi ?", "Quoi?", "Voici\u00a0: « rien »", "Voici: rien", "38,50 €", "38,50€", "34 %", "avant 18 h", "Attendez...");

    /// <summary>The API's texts quote headers and JSON as they are typed.</summary>
    private static IEnumerable<WrittenText> Prose => WrittenText.All.Where(text => text.Area != "Api");

    [Fact]
    public void French_is_set_as_French_is_printed() => None.Of(Prose.Where(text => text.Language == "fr" && !IsSetWell("fr", text.Words)));

    [Fact]
    public void English_is_set_as_English_is_printed() => None.Of(Prose.Where(text => text.Language == "en" && !IsSetWell("en", text.Words)));

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_is_set_wrongly_is_found(string text) => Assert.Matches(French(), text);

    [Theory]
    [InlineData("C’est dit\u00a0: «\u00a0oui\u00a0», à 18\u00a0h\u00a030\u00a0; merci\u00a0! Vraiment\u00a0? 34\u00a0% et 38,50\u00a0€…")]
    public void What_is_set_well_passes(string text) => Assert.DoesNotMatch(French(), text);

    internal static bool IsSetWell(string language, string text) => !(language == "fr" ? French() : English()).IsMatch(text);

    // A no-break space before ; : ? ! € % and inside « », apostrophes and dots as printers have them.
    [GeneratedRegex("""['"]|\.\.\.|(?<!\u00a0)[;:?!€%»]|«(?!\u00a0)|\d h\b""")]
    private static partial Regex French();

    [GeneratedRegex("""['"]|\.\.\.|[\s\u00a0][;:?!]|[\dX][\s\u00a0]%""")]
    private static partial Regex English();
}
