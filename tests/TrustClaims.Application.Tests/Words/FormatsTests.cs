using System.Globalization;
using TrustClaims.Application.Words;
using TrustClaims.Domain;

namespace TrustClaims.Application.Tests.Words;

public sealed class FormatsTests
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    [Theory]
    [InlineData("fr", 3850, "EUR", "{0}", "38,50_€")]
    [InlineData("fr", 9000, "EUR", "{0}", "90,00_€")]
    [InlineData("fr", 9000, "EUR", "{0:brief}", "90_€")]
    [InlineData("fr", 3850, "EUR", "{0:brief}", "38,50_€")]
    [InlineData("fr", 123456789, "EUR", "{0}", "1\u202f234\u202f567,89_€")]
    [InlineData("fr", 5000, "USD", "{0}", "50,00_$")]
    [InlineData("fr", 5000, "BRL", "{0}", "50,00_R$")]
    [InlineData("fr", 5000, "JPY", "{0}", "5\u202f000_¥")]
    [InlineData("fr", 5000, "CHF", "{0}", "50,00_CHF")]
    [InlineData("fr", 5005, "TND", "{0}", "5,005_TND")]
    [InlineData("en", 3850, "EUR", "{0}", "€38.50")]
    [InlineData("en", 9000, "GBP", "{0:brief}", "£90")]
    [InlineData("en", 123456, "USD", "{0}", "$1,234.56")]
    [InlineData("en", 5000, "BRL", "{0}", "R$50.00")]
    [InlineData("en", 5000, "JPY", "{0}", "¥5,000")]
    [InlineData("en", 5000, "CHF", "{0}", "CHF_50.00")]
    public void Money_reads_as_the_language_writes_it(string language, long minor, string currency, string text, string expected) =>
        Assert.Equal(expected.Replace('_', '\u00a0'), Said(language, text, new Money(minor, Currency.Of(currency))));

    [Theory]
    [InlineData("fr", "{0}", "2026-11-26", "jeudi 26 novembre")]
    [InlineData("fr", "{0}", "2026-11-01", "dimanche 1er novembre")]
    [InlineData("fr", "{0:date}", "2026-11-01", "1er novembre 2026")]
    [InlineData("fr", "{0:date}", "2026-11-11", "11 novembre 2026")]
    [InlineData("fr", "{0:day}", "2026-11-21", "samedi 21 novembre")]
    [InlineData("en", "{0}", "2026-11-26", "Thursday 26 November")]
    [InlineData("en", "{0:date}", "2026-11-01", "1 November 2026")]
    public void Days_read_as_the_language_says_them(string language, string text, string day, string expected) =>
        Assert.Equal(expected, Said(language, text, DateOnly.Parse(day, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("fr", "{0:hour}", "2026-11-26T17:00Z", "18_h")]
    [InlineData("fr", "{0:hour}", "2026-11-26T17:30Z", "18_h_30")]
    [InlineData("fr", "{0:hour}", "2026-07-01T16:05Z", "18_h_05")]
    [InlineData("fr", "{0:day}", "2026-11-26T23:30Z", "vendredi 27 novembre")]
    [InlineData("fr", "{0}", "2026-11-26T11:00Z", "jeudi 26 novembre, 12_h")]
    [InlineData("fr", "{0:dueDay} à {0:dueHour}", "2026-11-22T23:00Z", "dimanche 22 novembre à minuit")]
    [InlineData("en", "{0:dueHour} on {0:dueDay}", "2026-11-22T23:00Z", "midnight on Sunday 22 November")]
    [InlineData("fr", "{0:dueDay} à {0:dueHour}", "2026-11-22T22:00Z", "dimanche 22 novembre à 23_h")]
    [InlineData("en", "{0:hour}", "2026-11-26T17:00Z", "6_pm")]
    [InlineData("en", "{0:hour}", "2026-11-26T17:30Z", "6:30_pm")]
    [InlineData("en", "{0}", "2026-11-26T08:00Z", "Thursday 26 November, 9_am")]
    public void Instants_read_in_the_time_zone_of_the_house(string language, string text, string instant, string expected) =>
        Assert.Equal(expected.Replace('_', '\u00a0'), Said(language, text, DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("fr", "34,5")]
    [InlineData("en", "34.5")]
    public void Numbers_have_the_decimal_sign_of_the_language(string language, string expected) => Assert.Equal(expected, Said(language, "{0:0.#}", 34.5));

    [Theory]
    [InlineData("fr", "2\u202f517 jours")]
    [InlineData("en", "2,517 jours")]
    public void Whole_numbers_are_grouped(string language, string expected) => Assert.Equal(expected, Said(language, "{0} jours", 2517));

    [Theory]
    [InlineData("Puzzle de 1 000 pièces", "Puzzle de 1_000 pièces")]
    [InlineData("Lot de 3 200 g", "Lot de 3_200 g")]
    [InlineData("Coffret 2 tasses", "Coffret 2 tasses")]
    public void A_number_in_a_title_stays_in_one_piece(string title, string expected) => Assert.Equal(expected.Replace('_', '\u00a0'), Titles.Shown(title));

    private static string Said(string language, string text, object value) => string.Format(new Formats(Texts.Language(language), Paris), text, value);
}
