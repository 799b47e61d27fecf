using TrustClaims.Application.Exchanges;

namespace TrustClaims.Application.Tests.Exchanges;

public sealed class MailTextTests
{
    [Theory]
    [InlineData("<p>Bonjour,</p><p>le colis   est\n là.<br>Merci&nbsp;!</p>", "Bonjour,\nle colis est là.\nMerci\u00a0!")]
    [InlineData("<html><head><title>x</title><style>p { color: red }</style></head><body><script>alert(1)</script><div>Un</div><div><b>D</b>eux</div></body></html>", "Un\nDeux")]
    [InlineData("<ul><li>une tasse</li><li>un plat</li></ul>", "une tasse\nun plat")]
    [InlineData("<p>Merci</p><blockquote><p>Bonjour</p><p>tout va bien</p></blockquote>", "Merci\n> Bonjour\n> tout va bien")]
    [InlineData("<p>a &lt;b&gt; &amp; c", "a <b> & c")]
    [InlineData("<p>l&#146;&eacute;t&eacute; &#8364; &#x80;</p>", "l’été € €")]
    [InlineData("<!-- <p>non</p> --><a title=\"a > b\">oui</a> <title>x</title>", "oui")]
    [InlineData("", "")]
    public void HTML_reads_as_lines(string html, string text) => Assert.Equal(text, MailText.Readable(MailText.OfHtml(html)));

    [Fact]
    public void Elements_within_elements_without_end_break_nothing() =>
        Assert.DoesNotContain("<", MailText.OfHtml(string.Concat(Enumerable.Repeat("<div>", 50_000)) + "fin"), StringComparison.Ordinal);

    [Theory]
    [InlineData("<div>", 400)]
    [InlineData("<b><object></b></object>", 400)]
    [InlineData("<dl></>", 400)]
    [InlineData("<x/>", 400)]
    public void However_deep_it_stands_it_reads_the_same(string around, int times) => Assert.Equal(
        "Oui.\n> Bonjour", MailText.Readable(MailText.OfHtml(string.Concat(Enumerable.Repeat(around, times)) + "<p>Oui.</p><blockquote>Bonjour</blockquote>")));

    [Fact]
    public void What_nobody_sees_goes_and_what_is_said_stays()
    {
        Assert.Equal("a\tb\n\nc é 🙂", MailText.Readable("\u0000a\tb\u0007  \r\n\r\n\r\n\r\nc é 🙂\u009f\n"));
    }

    [Fact]
    public void Nothing_in_it_turns_the_direction_of_a_line() => Assert.Equal("Bonjour\nAda", MailText.Readable("Bon\u202ejour\u2066\nAda\u2069"));

    [Fact]
    public void A_text_is_cut_between_two_characters_never_within_one() => Assert.Equal("ab…", MailText.Cut("ab🙂cd", 4));
}
