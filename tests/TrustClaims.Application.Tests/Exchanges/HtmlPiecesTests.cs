using TrustClaims.Application.Exchanges;

namespace TrustClaims.Application.Tests.Exchanges;

public sealed class HtmlPiecesTests
{
    /// <summary>Of the sizes that come in, and made to be slow to read.</summary>
    [Theory]
    [InlineData("<brx>", "</x>")]
    [InlineData("<brx></x>", "")]
    [InlineData("<b></>", "")]
    [InlineData("<b><object></b></object>", "<p>")]
    [InlineData("<p><b a=", "></p></p>")]
    [InlineData("<a =\"", "<a ='")]
    [InlineData("<svg", "<style>")]
    [InlineData("<!--", "<!")]
    [InlineData("<", "&")]
    [InlineData("a ", "=")]
    public void Whatever_comes_is_gone_through_once(string first, string second)
    {
        var html = string.Concat(Enumerable.Repeat(first, 20_000)) + string.Concat(Enumerable.Repeat(second, 20_000));

        var pieces = HtmlPieces.Of(html).ToList();

        Assert.True(pieces.Count <= 2 * html.Count('<') + 1, $"{pieces.Count} pieces");
        Assert.All(pieces, piece => Assert.True(piece.End > piece.At));
        Assert.Equal(pieces.Select(piece => piece.End), pieces.Skip(1).Select(piece => piece.At).Append(html.Length));
    }

    [Theory]
    [InlineData("<a href=\"x>y\" title = 'p>q'>z</A\n>", "Opening a, Text , Closing a")]
    [InlineData("<it's><p class=x\">", "Opening it's, Opening p")]
    [InlineData("1 < 2 <3", "Text , Text , Text ")]
    [InlineData("<!-->a<!-- <p> --><![if !mso]>b<?x?></>c", "Unseen , Text , Unseen , Unseen , Text , Unseen , Unseen , Text ")]
    [InlineData("<STYLE>p > a</style ><br/>", "Unseen style, Opening br")]
    [InlineData("a<p class=\"", "Text , Opening p")]
    [InlineData("<", "Text ")]
    [InlineData("</", "Unseen ")]
    [InlineData("", "")]
    public void Tags_are_where_a_browser_sees_them(string html, string pieces) =>
        Assert.Equal(pieces, string.Join(", ", HtmlPieces.Of(html).Select(piece => $"{piece.Kind} {piece.Tag}")));
}
