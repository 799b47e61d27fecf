using TrustClaims.Application.Notifications;

namespace TrustClaims.Application.Tests.Notifications;

public sealed class ShortTextTests
{
    private static readonly Uri Link = new("https://reclamations.example.org/l/" + new string('x', 60) + "?claim=K7PM-2Q4X");

    [Fact]
    public void It_says_who_writes_about_what_and_where_to_read_it() =>
        Assert.Equal($"Maison Lune : C'est entendu : 38,50 € partent pour « la fete »\n{Link}".Replace('«', '"').Replace('»', '"'), ShortText.Of("Maison Lune : " + "C’est entendu : 38,50\u00a0€ partent pour «\u00a0la fête\u00a0»", Link));

    [Theory]
    [InlineData("é")]
    [InlineData("ê…")]
    [InlineData("€")]
    [InlineData("Łódź")]
    [InlineData("日本")]
    [InlineData("👋🏽")]
    public void It_is_two_segments_at_most_and_its_link_is_whole(string letters)
    {
        var text = ShortText.Of("Maison Lune : " + string.Concat(Enumerable.Repeat(letters, 300)), Link);

        Assert.EndsWith($"...\n{Link}", text, StringComparison.Ordinal);
        Assert.True(text.All(ShortText.IsDense) ? ShortText.Room(text) <= ShortText.Most : text.Length <= ShortText.MostWide, text);
        Assert.DoesNotContain('\ufffd', System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text)));
    }

    [Fact]
    public void A_link_longer_than_all_of_it_is_left_whole()
    {
        var far = new Uri("https://example.org/" + new string('x', 400));

        Assert.EndsWith($"\n{far}", ShortText.Of("Maison Lune : " + "C’est entendu", far), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_character_is_a_space_in_it() => Assert.Equal($"FR-1 042 a b c\n{Link}", ShortText.Of("FR-1\ufffe042 a\uffffb\u202ec", Link));

    [Fact]
    public void Nothing_in_it_begins_another_line() => Assert.Equal(2, ShortText.Of("Maison\nLune : " + "a\r\nb", Link).Split('\n').Length);
}
